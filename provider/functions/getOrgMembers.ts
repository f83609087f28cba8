import { z } from "zod";
import { defineFunction } from "../define";
import { organization } from "../fields/organizationFields";
import { collect } from "../hub";

const member = z
  .object({
    username: z.string().describe("The Docker ID."),
    fullName: z.string().describe("The name that people see; may be empty."),
    email: z.string().describe("The address; empty where the credentials may not see it."),
    role: z.string().describe("`member`, `editor` or `owner`."),
    teams: z.array(z.string()).describe("The teams that the member is in."),
    isGuest: z.boolean().describe("Whether it is a guest."),
    joinedAt: z.string().optional().describe("When the member joined, as Docker Hub tells it, in ISO 8601."),
  })
  .meta({ id: "OrgMemberDetails", description: "A member of an organization." });

const invite = z
  .object({
    id: z.string().describe("The id of the invitation."),
    invitee: z.string().describe("Who was invited: a Docker ID or an e-mail address."),
    role: z.string().optional().describe("The role that comes with it."),
    team: z.string().optional().describe("The team that it leads to, if any."),
    inviter: z.string().optional().describe("Who sent it."),
    createdAt: z.string().optional().describe("When it was sent, in ISO 8601."),
  })
  .meta({ id: "OrgInvite", description: "An invitation that was not accepted yet." });

export const getOrgMembers = defineFunction({
  token: "getOrgMembers",
  docs: {
    about: "Lists the members of an organization, and who was invited and did not accept yet.",
    endpoints: ["GET /v2/orgs/{organization}/members", "GET /v2/orgs/{organization}/invites"],
    permissions:
      "The password of an owner of the organization, or an organization access token with the scopes `scope-member-read` and `scope-invite-read`.",
    calls: "One for each 100 members, and one for the invitations.",
    errors: [
      {
        error: "The members or invitations can't be read with these credentials (403).",
        remedy: "Check that the credentials are an owner's password, or a token with the scopes.",
      },
    ],
  },
  inputs: z.strictObject({ organization }),
  outputs: z.object({
    members: z.array(member).describe("The members."),
    invites: z.array(invite).describe("The invitations that are pending."),
  }),
  secrets: [],
  async call({ hub, inputs: { organization } }) {
    const [{ items: members }, invites] = await Promise.all([
      collect(hub.orgMembers.list(organization)),
      hub.invites.list(organization),
    ]);
    return { members, invites };
  },
});
