import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { defineResource, type Listed, PartialError } from "../define";
import { organization } from "../fields/organizationFields";
import { strayPath, tokenResources } from "../fields/orgTokenFields";
import { line } from "../fields/repositoryFields";
import { rotationDocs, rotationInputs, rotationOutputs, rotationRules } from "../fields/rotationFields";
import { expiredError, isExpired, secretIsLost, tokenFields, tokenOutputs } from "../fields/tokenFields";
import type { Hub, HubOrgAccessToken } from "../hub";
import { Refusal } from "../refusals";
import { byOwner } from "../rules/byOwner";
import { createOnce, isSince } from "../rules/createOnce";
import { idFrom } from "../rules/terraform";

const inputs = z.strictObject({
  organization: organization.describe("The organization that the token acts for."),
  label: tokenFields.label,
  description: line
    .max(200, "must have at most 200 characters")
    .optional()
    .describe(
      "What the token is for, at most 200 characters. Not managed when it is not declared; removed, it becomes empty.",
    ),
  resources: tokenResources.describe(
    "What the token may do where: a set, with at most 50 paths of repositories. To create repositories it needs `scope-repository-create` for the organization.",
  ),
  expiresAt: tokenFields.expiresAt,
  isActive: tokenFields.isActive,
  ...rotationInputs,
});

const outputs = z.object({
  tokenId: z.string().describe("The token's id on Docker Hub."),
  ...tokenOutputs,
  ...rotationOutputs,
});

type Inputs = z.output<typeof inputs>;

export const orgAccessToken = defineResource({
  token: "OrgAccessToken",
  docs: {
    about: `An access token of an organization, for machines: it belongs to nobody and stays when people leave.

Label, description, resources and activity change in place. Another expiry needs a new token: it is created, and everything that depends on it updated, before the old one is deleted. An organization has at most 10 tokens with the plan Docker Team and 100 with Docker Business; expired and inactive ones count, so that a replacement needs room for one more, and those that \`overlap\` keeps.

${rotationDocs}`,
    endpoints: [
      "POST /v2/orgs/{organization}/access-tokens",
      "GET /v2/orgs/{organization}/access-tokens",
      "GET /v2/orgs/{organization}/access-tokens/{id}",
      "PATCH /v2/orgs/{organization}/access-tokens/{id}",
      "DELETE /v2/orgs/{organization}/access-tokens/{id}",
    ],
    permissions:
      "The password of an owner of the organization, which needs the plan Docker Team or Docker Business. Docker Hub does not let access tokens manage access tokens.",
    get: { id: "acme/a7a5ef25-8889-43a0-8cc7-f2a94268e861" },
    destroy: "Deletes the token; whatever still uses it is refused from then on.",
    errors: [
      expiredError,
      {
        error: "A creation was not answered, and a token with its label is there since.",
        remedy: "Delete the token that the message names, whose secret nobody has, and run `pulumi up` again.",
      },
      {
        error: "The organization has all the tokens that its plan allows (403).",
        remedy: "Delete tokens that expired or are not used; `getOrgAccessTokens` lists them.",
      },
    ],
  },
  inputs,
  outputs,
  identity: { given: "the organization and the token's id" },
  replaceOn: ["organization", "expiresAt", "rotationTrigger"],
  together: [...rotationRules, { of: ["organization", "resources"], broken: ofAnotherOrganization }],
  secrets: ["token"],

  async create({ hub, inputs }) {
    const { organization } = inputs;
    const created = await createNew(hub, inputs);
    const { id: tokenId, token = "", createdAt } = created;
    const id = `${organization}/${tokenId}`;
    const state = { ...inputs, tokenId, token, createdAt };
    if (inputs.isActive === false) {
      await hub.orgAccessTokens.update(organization, tokenId, { isActive: false }).catch((error: Error) => {
        throw new PartialError({ ...state, isActive: true }, error, id);
      });
    }
    return { id, state };
  },

  async read({ hub, id, state }) {
    const { organization, tokenId } = partsOf(id);
    const found = await hub.orgAccessTokens.get(organization, tokenId);
    if (!found) return undefined;
    const { label, description, resources, createdAt } = found;
    const hasEnded = isExpired(hub, found.expiresAt);
    if (hasEnded && state && state.isActive === undefined) {
      hub.announce(
        `The organization access token "${label}" expired at ${found.expiresAt}: whoever uses it is refused. Declare a later expiresAt, which replaces it.`,
      );
    }
    const isActive = found.isActive && !hasEnded;
    const read = { organization, label, description, resources: resources as Inputs["resources"], isActive, tokenId };
    // The expiry never changes on the Hub, which may write the same time in another way.
    return state ? read : { ...read, createdAt, token: "", expiresAt: found.expiresAt };
  },

  async update({ hub, state, inputs }) {
    const { label, description, resources, isActive } = inputs;
    const changes = {
      label: label === state.label ? undefined : label,
      description: description === state.description ? undefined : (description ?? ""),
      resources: isDeepStrictEqual(resources, state.resources) ? undefined : resources,
      isActive: isActive === state.isActive ? undefined : isActive,
    };
    if (Object.values(changes).some((each) => each !== undefined)) {
      if (isExpired(hub, inputs.expiresAt)) {
        throw new Refusal(
          `This organization access token expired at ${inputs.expiresAt} and can't be changed any more. Declare a later expiresAt, which replaces it.`,
        );
      }
      await hub.orgAccessTokens.update(inputs.organization, state.tokenId, changes);
    }
    return { ...inputs, tokenId: state.tokenId, token: state.token, createdAt: state.createdAt };
  },

  async delete({ hub, id }) {
    const { organization, tokenId } = partsOf(id);
    await hub.orgAccessTokens.delete(organization, tokenId);
  },

  auditActions: { deleted: "org.access_token.delete", changed: () => "org.access_token.update" },
  listed: {
    kind: "orgAccessToken",
    lists: (hub, ids) => byOwner(ids, "the organization access tokens", (each) => listed(hub, each)),
  },
  importing: {
    of: "organization",
    impossible: secretIsLost,
    terraform: { docker_org_access_token: idFrom("org_name", "id") },
  },
});

function partsOf(id: string): { organization: string; tokenId: string } {
  const [organization, tokenId] = id.split("/");
  if (organization && tokenId) return { organization, tokenId };
  throw new Refusal(`${JSON.stringify(id)} is not the id of an OrgAccessToken: the id is ORGANIZATION/TOKEN.`);
}

async function* listed(hub: Hub, organization: string): AsyncGenerator<Listed> {
  for await (const { id, label, isActive, createdAt } of hub.orgAccessTokens.list(organization)) {
    const details = isActive ? [] : ["inactive"];
    yield { id: `${organization}/${id}`, name: label, details, properties: { label, isActive }, createdAt };
  }
}

function ofAnotherOrganization(values: Record<string, unknown>) {
  const parsed = z.object({ organization, resources: tokenResources }).safeParse(values);
  if (!parsed.success) return undefined;
  const { organization: own, resources } = parsed.data;
  const at = strayPath(
    own,
    resources.map(({ path }) => path),
  );
  if (at < 0) return undefined;
  const reason = `must be ${own}, ${own}/* or ${own}/REPOSITORY, or */*/public, not ${JSON.stringify(resources[at]?.path)}`;
  return { property: `resources[${at}].path`, reason };
}

/**
 * Creates a token whose secret we know. Docker Hub records nothing by which a token whose creation was not answered could be
 * proved to be ours: where one may be, it is named, and neither adopted nor deleted.
 */
async function createNew(hub: Hub, inputs: Inputs): Promise<HubOrgAccessToken> {
  const { organization, label } = inputs;
  const startedAt = (await hub.hubTime()) ?? 0;
  return createOnce<HubOrgAccessToken, HubOrgAccessToken[]>({
    create: () => hub.orgAccessTokens.create(organization, inputs),
    find: async () => {
      const found: HubOrgAccessToken[] = [];
      for await (const each of hub.orgAccessTokens.list(organization)) {
        if (each.label === label && isSince(each.createdAt, startedAt)) found.push(each);
      }
      return found.length > 0 ? found : undefined;
    },
    take: async (found) => {
      throw new Refusal(
        `The creation of the organization access token "${label}" was not answered, and "${organization}" has one of this label since: ${found.map(({ id }) => id).join(", ")}.\n` +
          "Nobody has its secret, unless another program created it just then: delete it, and run `pulumi up` again.",
      );
    },
    mayExist: () =>
      `Whether the organization access token "${label}" was created could not be found out. If "${organization}" has it, delete it: nobody has its secret.`,
    sleep: hub.sleep,
  });
}
