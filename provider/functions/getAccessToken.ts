import { z } from "zod";
import { defineFunction } from "../define";
import { accessTokenDetails, accessTokenPermissions } from "../fields/accessTokenDetails";
import type { Hub, HubAccessToken } from "../hub";
import { Refusal } from "../refusals";

export const getAccessToken = defineFunction({
  token: "getAccessToken",
  docs: {
    about:
      "Reads a personal access token of the user that is logged in, by its uuid or its label. The token itself can't be read.",
    endpoints: ["GET /v2/access-tokens/{uuid}", "GET /v2/access-tokens"],
    permissions: accessTokenPermissions,
    calls: "One by uuid; by label, one for each 100 tokens of the user.",
    errors: [
      { error: "There is no such access token.", remedy: "Check the uuid or label, and who is logged in." },
      { error: "Several access tokens have the label.", remedy: "Use the uuid of one of them." },
    ],
  },
  inputs: z.strictObject({
    uuid: z.uuid("is not a valid uuid").optional().describe("The token's uuid. Either this or `label` is declared."),
    label: z.string().min(1, "must not be empty").optional().describe("The token's label, which must be the only one."),
  }),
  outputs: accessTokenDetails,
  secrets: [],
  async call({ hub, inputs: { uuid, label } }) {
    if ((uuid === undefined) === (label === undefined)) throw new Refusal("Declare uuid or label: one of the two.");
    const found = uuid === undefined ? await byLabel(hub, label ?? "") : await hub.accessTokens.get(uuid);
    if (found) return found;
    throw new Refusal(`There is no access token with ${uuid ? `the uuid ${uuid}` : `the label "${label}"`}.`);
  },
});

async function byLabel(hub: Hub, label: string): Promise<HubAccessToken | undefined> {
  const found: HubAccessToken[] = [];
  for await (const token of hub.accessTokens.list()) if (token.label === label) found.push(token);
  if (found.length <= 1) return found[0];
  const uuids = found.map(({ uuid }) => uuid).join(", ");
  throw new Refusal(`${found.length} access tokens have the label "${label}". Use the uuid of one of them: ${uuids}.`);
}
