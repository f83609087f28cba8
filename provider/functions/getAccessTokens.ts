import { z } from "zod";
import { defineFunction } from "../define";
import { accessTokenDetails, accessTokenPermissions } from "../fields/accessTokenDetails";
import { collect } from "../hub";

export const getAccessTokens = defineFunction({
  token: "getAccessTokens",
  docs: {
    about: "Lists the personal access tokens of the user that is logged in, expired and inactive ones too.",
    endpoints: ["GET /v2/access-tokens"],
    permissions: accessTokenPermissions,
    calls: "One for each 100 tokens.",
    errors: [],
  },
  inputs: z.strictObject({}),
  outputs: z.object({
    accessTokens: z
      .array(accessTokenDetails.meta({ id: "AccessTokenDetails", description: "A personal access token." }))
      .describe("The tokens."),
    activeCount: z.int().describe("How many of them can be used."),
  }),
  secrets: [],
  async call({ hub }) {
    const { items } = await collect(hub.accessTokens.list());
    return { accessTokens: items, activeCount: items.filter(({ isActive }) => isActive).length };
  },
});
