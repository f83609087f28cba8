import { z } from "zod";

/** What Docker Hub says of an access token; the token itself it shows once, when it is made. */
export const accessTokenDetails = z.object({
  uuid: z.string().describe("The token's id."),
  label: z.string().describe("What Docker Hub shows it as."),
  scopes: z.array(z.string()).describe("What it may do."),
  isActive: z.boolean().describe("Whether it can be used."),
  createdAt: z.string().optional().describe("When it was created, in ISO 8601."),
  expiresAt: z.string().optional().describe("When it ends, in ISO 8601; never, when it is not set."),
  lastUsed: z.string().optional().describe("When it was last used, in ISO 8601; never, when it is not set."),
  creatorIp: z.string().optional().describe("The address that it was created from."),
  creatorUserAgent: z.string().optional().describe("The program that it was created with."),
  generatedBy: z.string().optional().describe("How it came to be, e.g. `manual`."),
});

export const accessTokenPermissions = "The user's password: Docker Hub does not let an access token see access tokens.";
