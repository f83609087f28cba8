import { z } from "zod";
import { defineResource } from "../define";
import { existingTeam, organization, teamErrors, teamPermissions } from "../fields/organizationFields";
import { accountName } from "../fields/repositoryFields";
import { idFrom } from "../rules/terraform";
import { listedMemberships } from "./teamMemberships";

export const teamMember = defineResource({
  token: "TeamMember",
  docs: {
    about: `Somebody's membership in a team.

The others in the team are not managed: \`TeamMembers\` manages the whole list. Declare one or the other for a team. A refresh of many reads the list of each team once. Somebody who is in the team already is no error: there is nothing about a membership that could differ.`,
    endpoints: [
      "POST /v2/orgs/{organization}/groups/{team}/members",
      "GET /v2/orgs/{organization}/groups/{team}/members",
      "DELETE /v2/orgs/{organization}/groups/{team}/members/{username}",
    ],
    permissions: teamPermissions,
    get: { id: "acme/developers/alice" },
    destroy: "Takes the user out of the team. The user stays in the organization.",
    errors: [
      {
        error: "There is no such team, or the user is not a member of the organization yet.",
        remedy: "Invite with `OrgMember`, and go on when the invitation was accepted.",
      },
      ...teamErrors,
    ],
  },
  inputs: z.strictObject({
    organization: organization.describe("The organization that the team is in."),
    team: existingTeam.describe("The team's name, best from the resource: `team: developers.name`."),
    username: accountName.describe("The Docker ID of a member of the organization."),
  }),
  outputs: z.object({}),
  identity: ["organization", "team", "username"],
  secrets: [],

  async create({ hub, inputs }) {
    await hub.teamMembers.add(inputs.organization, inputs.team, inputs.username);
    return { state: inputs };
  },

  async read({ hub, key: { organization, team, username } }) {
    return (await hub.teamMembers.has(organization, team, username)) ? { organization, team, username } : undefined;
  },

  update: async ({ inputs }) => inputs,

  delete: ({ hub, state }) => hub.teamMembers.remove(state.organization, state.team, state.username),

  auditActions: { deleted: "org.team.member.remove", changed: () => "org.team.member.add" },
  listed: listedMemberships,
  importing: {
    of: "organization",
    // Of a whole organization each team's whole list is imported, as TeamMembers.
    refersTo: { team: { token: "Team", by: ["organization", "team"] } },
    terraform: { docker_org_team_member: idFrom("org_name", "team_name", "user_name") },
  },
});
