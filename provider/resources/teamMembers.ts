import { z } from "zod";
import { defineResource } from "../define";
import { existingTeam, organization, teamErrors, teamPermissions } from "../fields/organizationFields";
import { accountName, set } from "../fields/repositoryFields";
import type { Hub } from "../hub";
import { Refusal } from "../refusals";
import { idFrom } from "../rules/terraform";
import { everyTeam, listedMemberships } from "./teamMemberships";

const inputs = z.strictObject({
  organization: organization.describe("The organization that the team is in."),
  team: existingTeam.describe("The team's name, best from the resource: `team: developers.name`."),
  members: set(accountName).describe(
    "The Docker IDs of all who are in the team: a set. Whoever is in the team and not in it is taken out.",
  ),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe(
      "Whether it may begin with taking out people who are in the team and not in `members`. Otherwise that is an error that names them; later changes need no permission.",
    ),
});

type Inputs = z.output<typeof inputs>;

export const teamMembers = defineResource({
  token: "TeamMembers",
  docs: {
    about: `All members of a team: the whole list, and nobody else.

Whoever was added on Docker Hub shows as drift, and is taken out by the next update. For single memberships beside others there is \`TeamMember\`. Declare one or the other for a team.`,
    endpoints: [
      "GET /v2/orgs/{organization}/groups/{team}/members",
      "POST /v2/orgs/{organization}/groups/{team}/members",
      "DELETE /v2/orgs/{organization}/groups/{team}/members/{username}",
    ],
    permissions: teamPermissions,
    get: { id: "acme/developers" },
    destroy: "Takes the members that it manages out of the team. They stay in the organization.",
    errors: [
      {
        error: "The team has members that the program does not declare.",
        remedy: "Declare them in `members`, or set `adoptExisting: true`: the preview then says who is taken out.",
      },
      {
        error: "There is no such team, or somebody is not a member of the organization yet.",
        remedy: "Invite with `OrgMember`, and go on when the invitation was accepted.",
      },
      ...teamErrors,
    ],
  },
  inputs,
  outputs: z.object({}),
  identity: ["organization", "team"],
  secrets: [],

  async create({ hub, inputs, before }) {
    const { organization, team, members } = inputs;
    const there = await present(hub, inputs);
    const others = there.filter((each) => !members.includes(each));
    if (others.length > 0 && !inputs.adoptExisting && !before) {
      throw new Refusal(
        `The team ${organization}/${team} has members that the program does not declare: ${others.join(", ")}.\n` +
          "Declare them in members; or, to take them out, set adoptExisting: true.",
      );
    }
    await bring(hub, inputs, there);
    return { state: inputs };
  },

  async read({ hub, key: { organization, team } }) {
    const found = await hub.teamMembers.list(organization, team);
    return found && { organization, team, members: found.map(({ username }) => username).sort() };
  },

  async update({ hub, inputs }) {
    await bring(hub, inputs, await present(hub, inputs));
    return inputs;
  },

  async delete({ hub, state: { organization, team, members } }) {
    for (const each of members) await hub.teamMembers.remove(organization, team, each);
  },

  auditActions: { deleted: "org.team.member.remove", changed: () => "org.team.member.add" },
  listed: listedMemberships,
  importing: {
    of: "organization",
    all: everyTeam,
    refersTo: { team: { token: "Team", by: ["organization", "team"] } },
    terraform: { docker_org_team_member_association: idFrom("org_name", "team_name") },
  },
});

async function present(hub: Hub, { organization, team }: Inputs): Promise<string[]> {
  const found = await hub.teamMembers.list(organization, team);
  if (!found) {
    throw new Refusal(`There is no team "${team}" in "${organization}", or these credentials don't see it.`);
  }
  return found.map(({ username }) => username);
}

/** Goes by who is in the team now: a run that was interrupted is gone on with, and nothing is sent twice. */
async function bring(hub: Hub, inputs: Inputs, there: readonly string[]): Promise<void> {
  const { organization, team, members } = inputs;
  for (const each of members.filter((member) => !there.includes(member))) {
    await hub.teamMembers.add(organization, team, each);
  }
  for (const each of there.filter((member) => !members.includes(member))) {
    await hub.teamMembers.remove(organization, team, each);
  }
}
