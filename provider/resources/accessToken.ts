import { z } from "zod";
import { defineResource, type Listed, PartialError } from "../define";
import { set } from "../fields/repositoryFields";
import { rotationDocs, rotationInputs, rotationOutputs, rotationRules } from "../fields/rotationFields";
import { expiredError, isExpired, secretIsLost, tokenFields, tokenOutputs } from "../fields/tokenFields";
import { type Hub, type HubAccessToken, uniqueUserAgent } from "../hub";
import { Refusal } from "../refusals";
import { createOnce } from "../rules/createOnce";
import { wordedAs } from "../rules/sameTime";
import { idFrom } from "../rules/terraform";

const scope = z.enum(["repo:admin", "repo:write", "repo:read", "repo:public_read"]).meta({
  id: "AccessTokenScope",
  description: "What an access token may do; each scope includes those after it: admin, write, read, public read.",
});

const inputs = z.strictObject({
  label: tokenFields.label,
  scopes: set(scope)
    .refine(
      (scopes) => scopes.length > 0,
      "must name at least one of repo:admin, repo:write, repo:read, repo:public_read",
    )
    .describe(
      "What the token may do: a set of `repo:admin`, `repo:write`, `repo:read`, `repo:public_read`, each of which includes those after it.",
    ),
  expiresAt: tokenFields.expiresAt,
  isActive: tokenFields.isActive,
  ...rotationInputs,
});

const outputs = z.object({
  uuid: z.string().describe("The token's id on Docker Hub."),
  ...tokenOutputs,
  ...rotationOutputs,
});

type Inputs = z.output<typeof inputs>;

export const accessToken = defineResource({
  token: "AccessToken",
  docs: {
    about: `A personal access token of the user that is logged in.

Label and activity change in place. Other scopes or another expiry need a new token: it is created, and everything that depends on it updated, before the old one is deleted. An expired token shows as inactive where \`isActive\` is declared, else a warning of each refresh names it; a new \`expiresAt\` replaces it.

${rotationDocs}`,
    endpoints: [
      "POST /v2/access-tokens",
      "GET /v2/access-tokens/{uuid}",
      "PATCH /v2/access-tokens/{uuid}",
      "DELETE /v2/access-tokens/{uuid}",
      "GET /v2/access-tokens",
    ],
    permissions: "The user's password: Docker Hub does not let an access token manage access tokens.",
    get: { id: "b30bbf97-506c-4ecd-aabc-842f3cb484fb" },
    destroy: "Deletes the token; whatever still uses it is refused from then on.",
    errors: [
      expiredError,
      {
        error: "Whether the token was created could not be found out.",
        remedy:
          "Look for the creator that the message names in Docker Hub's list of tokens, and delete that token: nobody has its secret.",
      },
    ],
  },
  inputs,
  outputs,
  identity: { given: "the token's uuid" },
  replaceOn: ["scopes", "expiresAt", "rotationTrigger"],
  together: rotationRules,
  secrets: ["token"],

  async create({ hub, inputs }) {
    const created = await createNew(hub, inputs);
    const { uuid, token = "", createdAt } = created;
    const state = { ...inputs, uuid, token, createdAt };
    if (inputs.isActive !== undefined && created.isActive !== inputs.isActive) {
      await hub.accessTokens.update(uuid, { isActive: inputs.isActive }).catch((error: Error) => {
        throw new PartialError({ ...state, isActive: created.isActive }, error, uuid);
      });
    }
    return { id: uuid, state };
  },

  async read({ hub, id, state }) {
    const found = state
      ? await hub.accessTokens.refresh(id, { expiresAt: state.expiresAt !== undefined })
      : await hub.accessTokens.get(id);
    if (!found) return undefined;
    const { uuid, label, scopes } = found;
    const createdAt = wordedAs(state?.createdAt, found.createdAt);
    const hasEnded = isExpired(hub, found.expiresAt);
    const isActive = found.isActive && !hasEnded;
    if (hasEnded && state && state.isActive === undefined) {
      hub.announce(
        `The access token "${label}" expired at ${found.expiresAt}: whoever uses it is refused. Declare a later expiresAt, which replaces it.`,
      );
    }
    const read = { uuid, label, scopes: scopes as Inputs["scopes"], createdAt, isActive };
    // The expiry never changes on the Hub, which may write the same time in another way.
    return state ? read : { ...read, token: "", expiresAt: found.expiresAt };
  },

  async update({ hub, id, state, inputs }) {
    if (inputs.isActive && !state.isActive && isExpired(hub, inputs.expiresAt)) {
      throw new Refusal(
        `This access token expired at ${inputs.expiresAt} and can't be made active again. Declare a later expiresAt, which replaces it.`,
      );
    }
    const label = inputs.label === state.label ? undefined : inputs.label;
    const isActive = inputs.isActive === state.isActive ? undefined : inputs.isActive;
    if (label !== undefined || isActive !== undefined) await hub.accessTokens.update(id, { label, isActive });
    return { ...inputs, uuid: state.uuid, token: state.token, createdAt: state.createdAt };
  },

  async delete({ hub, id }) {
    await hub.accessTokens.delete(id);
  },

  listed: { kind: "accessToken", lists: (hub) => [{ what: "the access tokens", items: listed(hub) }] },
  importing: { of: "user", impossible: secretIsLost, terraform: { docker_access_token: idFrom("uuid") } },
});

async function* listed(hub: Hub): AsyncGenerator<Listed> {
  for await (const { uuid, label, scopes, isActive, createdAt } of hub.accessTokens.list()) {
    const details = [...(isActive ? [] : ["inactive"]), scopes.join(" ")];
    yield { id: uuid, name: label, details, properties: { label, scopes, isActive }, createdAt };
  }
}

/**
 * Creates a token whose secret we know. Where the answer was lost, a token may exist whose secret nobody will ever see: it is
 * found by the attempt's own User-Agent, which the Hub records, removed, and the creation is done once more.
 */
function createNew(hub: Hub, inputs: Inputs): Promise<HubAccessToken> {
  let attempt = "";
  return createOnce<HubAccessToken, never>({
    create: () => {
      attempt = uniqueUserAgent();
      return hub.accessTokens.create(inputs, attempt);
    },
    find: async () => {
      const orphans: string[] = [];
      for await (const token of hub.accessTokens.list()) {
        if (token.creatorUserAgent === attempt) orphans.push(token.uuid);
      }
      for (const uuid of orphans) await hub.accessTokens.delete(uuid);
      return undefined;
    },
    take: async (found) => found,
    mayExist: () =>
      `Whether the token was created could not be found out. If Docker Hub lists one whose creator is "${attempt}", delete it: nobody has its secret.`,
    sleep: hub.sleep,
  });
}
