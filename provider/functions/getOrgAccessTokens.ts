import { z } from "zod";
import { defineFunction } from "../define";
import { organization } from "../fields/organizationFields";
import { collect } from "../hub";

const token = z
  .object({
    id: z.string().describe("The token's id."),
    label: z.string().describe("What Docker Hub shows it as."),
    description: z.string().describe("What it is for; empty when there is no description."),
    isActive: z.boolean().describe("Whether it can be used."),
    createdBy: z.string().optional().describe("Who created it."),
    createdAt: z.string().optional().describe("When it was created, in ISO 8601."),
    expiresAt: z.string().optional().describe("When it ends, in ISO 8601; never, when it is not set."),
    lastUsed: z.string().optional().describe("When it was last used, in ISO 8601; never, when it is not set."),
  })
  .meta({ id: "OrgAccessTokenDetails", description: "An organization access token, as the list gives it." });

export const getOrgAccessTokens = defineFunction({
  token: "getOrgAccessTokens",
  docs: {
    about:
      "Lists the access tokens of an organization, expired and inactive ones too. What a token may do is not in Docker Hub's list.",
    endpoints: ["GET /v2/orgs/{organization}/access-tokens"],
    permissions:
      "The password of an owner of the organization. Docker Hub does not let access tokens see access tokens.",
    calls: "One for each 100 tokens.",
    errors: [
      {
        error: "The tokens can't be listed with these credentials (403).",
        remedy: "Check the organization's plan, and that the credentials are an owner's password.",
      },
    ],
  },
  inputs: z.strictObject({ organization }),
  outputs: z.object({ accessTokens: z.array(token).describe("The tokens.") }),
  secrets: [],
  async call({ hub, inputs: { organization } }) {
    const { items } = await collect(hub.orgAccessTokens.list(organization));
    return { accessTokens: items };
  },
});
