import { z } from "zod";
import { defineFunction } from "../define";
import { profileFields } from "../fields/profileFields";
import { collect } from "../hub";

const membership = z
  .object({
    name: z.string().describe("The organization's name."),
    role: z.string().describe("What the user is in it: `member`, `editor` or `owner`."),
    teams: z.array(z.string()).describe("The teams that the user is in."),
    plan: z.string().optional().describe("The organization's plan, as Docker Hub calls it."),
    isActive: z.boolean().describe("Whether the organization is active."),
    ...profileFields,
  })
  .meta({ id: "OrganizationMembership", description: "An organization, as one of its members sees it." });

export const getOrganizations = defineFunction({
  token: "getOrganizations",
  docs: {
    about: "Lists the organizations that the user is in who is logged in.",
    endpoints: ["GET /v2/user/orgs/"],
    permissions: "A user's password or personal access token.",
    calls: "One for each 100 organizations.",
    errors: [
      { error: "The credentials are not a user's (403).", remedy: "An organization access token belongs to no user." },
    ],
  },
  inputs: z.strictObject({}),
  outputs: z.object({ organizations: z.array(membership).describe("The organizations.") }),
  secrets: [],
  async call({ hub }) {
    return { organizations: (await collect(hub.accounts.organizations())).items };
  },
});
