import { z } from "zod";
import { defineResource, PartialError } from "../define";
import { instant, set } from "../fields/repositoryFields";
import { type Hub, type HubAccessToken, HubError, uniqueUserAgent } from "../hub";

const scope = z.enum(["repo:admin", "repo:write", "repo:read", "repo:public_read"]).meta({
  id: "AccessTokenScope",
  description: "What an access token may do; each scope includes those after it: admin, write, read, public read.",
});

const labelRule = "must have 1 to 100 characters";

const inputs = z.strictObject({
  label: z
    .string()
    .trim()
    .min(1, labelRule)
    .max(100, labelRule)
    .describe("What Docker Hub shows the token as: 1 to 100 characters."),
  scopes: set(scope)
    .refine(
      (scopes) => scopes.length > 0,
      "must name at least one of repo:admin, repo:write, repo:read, repo:public_read",
    )
    .describe(
      "What the token may do: a set of `repo:admin`, `repo:write`, `repo:read`, `repo:public_read`, each of which includes those after it.",
    ),
  expiresAt: instant
    .refine((value) => Date.parse(value) > Date.now(), "is in the past: the token would be refused from the start")
    .optional()
    .describe(
      "When the token ends, in ISO 8601 with a zone, e.g. `2027-01-31T00:00:00Z`. Never, when it is not declared.",
    ),
  isActive: z.boolean().default(true).describe("Whether the token can be used."),
});

const outputs = z.object({
  uuid: z.string().describe("The token's id on Docker Hub."),
  token: z
    .string()
    .describe(
      "The token itself, secret. Docker Hub shows it once, at creation; it is empty for a token that was read with `get`.",
    ),
  createdAt: z.string().optional().describe("When the token was created, in ISO 8601."),
});

type Inputs = z.output<typeof inputs>;

export const accessToken = defineResource({
  token: "AccessToken",
  docs: {
    about: `A personal access token of the user that is logged in.

Label and activity change in place. Other scopes or another expiry need a new token: it is created, and everything that depends on it updated, before the old one is deleted. An expired token shows as inactive; a new \`expiresAt\` replaces it.`,
    endpoints: [
      "POST /v2/access-tokens",
      "GET /v2/access-tokens/{uuid}",
      "PATCH /v2/access-tokens/{uuid}",
      "DELETE /v2/access-tokens/{uuid}",
      "GET /v2/access-tokens",
    ],
    permissions: "The user's password: Docker Hub does not let an access token manage access tokens.",
    id: "the token's uuid",
    get: { id: "b30bbf97-506c-4ecd-aabc-842f3cb484fb" },
    destroy: "Deletes the token; whatever still uses it is refused from then on.",
    errors: [
      {
        error: "The token expired and can't be made active again.",
        remedy: "Declare a later `expiresAt`, which replaces it.",
      },
      {
        error: "Whether the token was created could not be found out.",
        remedy:
          "Look for the creator that the message names in Docker Hub's list of tokens, and delete that token: nobody has its secret.",
      },
    ],
  },
  inputs,
  outputs,
  replaceOn: ["scopes", "expiresAt"],
  secrets: ["token"],

  async create({ hub, inputs }) {
    const created = await createFound(hub, inputs);
    const { uuid, token = "", createdAt } = created;
    const state = { ...inputs, uuid, token, createdAt };
    if (created.isActive !== inputs.isActive) {
      await hub.accessTokens.update(uuid, inputs).catch((error: Error) => {
        throw new PartialError(uuid, { ...state, isActive: created.isActive }, error);
      });
    }
    return { id: uuid, state };
  },

  async read({ hub, id, state }) {
    const found = await hub.accessTokens.get(id);
    if (!found) return undefined;
    const { uuid, label, scopes, createdAt } = found;
    const isActive = found.isActive && !isExpired(hub, found.expiresAt);
    const read = { uuid, label, scopes: scopes as Inputs["scopes"], createdAt, isActive };
    // The expiry never changes on the Hub, which may write the same time in another way.
    return state ? read : { ...read, token: "", expiresAt: found.expiresAt };
  },

  async update({ hub, id, state, inputs }) {
    if (inputs.isActive && isExpired(hub, inputs.expiresAt)) {
      throw new Error(
        `This access token expired at ${inputs.expiresAt} and can't be made active again. Declare a later expiresAt, which replaces it.`,
      );
    }
    const isChanged = inputs.label !== state.label || inputs.isActive !== state.isActive;
    if (isChanged) await hub.accessTokens.update(id, inputs);
    return { ...inputs, uuid: state.uuid, token: state.token, createdAt: state.createdAt };
  },

  async delete({ hub, id }) {
    await hub.accessTokens.delete(id);
  },
});

function isExpired(hub: Hub, expiresAt: string | undefined): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= hub.now();
}

/**
 * Creates a token whose secret we know. Where the answer was lost, a token may exist whose secret nobody will ever see: it is
 * found by the attempt's own User-Agent, which the Hub records, removed, and the creation is done once more.
 */
async function createFound(hub: Hub, inputs: Inputs): Promise<HubAccessToken> {
  try {
    return await createOnce(hub, inputs);
  } catch (error) {
    if (!(error instanceof HubError && error.maybeDone)) throw error;
    return createOnce(hub, inputs);
  }
}

async function createOnce(hub: Hub, inputs: Inputs): Promise<HubAccessToken> {
  const attempt = uniqueUserAgent();
  try {
    return await hub.accessTokens.create(inputs, attempt);
  } catch (error) {
    if (error instanceof HubError && error.maybeDone) await removeOrphan(hub, attempt, error);
    throw error;
  }
}

async function removeOrphan(hub: Hub, attempt: string, cause: HubError): Promise<void> {
  try {
    for await (const token of hub.accessTokens.list()) {
      if (token.creatorUserAgent === attempt) await hub.accessTokens.delete(token.uuid);
    }
  } catch (error) {
    throw new Error(
      `${cause.message}\nWhether the token was created could not be found out. If Docker Hub lists one whose creator is "${attempt}", delete it: nobody has its secret.`,
      { cause: error },
    );
  }
}
