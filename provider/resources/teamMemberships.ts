import type { Listed, ResourceDefinition } from "../define";
import { type Hub, type HubTeam, readEach } from "../hub";
import { byOwner } from "../rules/byOwner";

/** The teams of an organization and who is in each, but for the owners': OrgMember says who is an owner. */
export async function* everyTeam(hub: Hub, organization: string) {
  const read = async ({ name: team }: HubTeam) => ({ team, found: await hub.teamMembers.list(organization, team) });
  for await (const { team, found } of readEach(hub.teams.list(organization), read)) {
    if (found && team !== "owners") yield { organization, team, members: found.map(({ username }) => username) };
  }
}

/** Both resources for memberships list them one by one; a team's whole list may be declared at once. */
export const listedMemberships = {
  kind: "teamMember",
  lists: (hub, ids) => byOwner(ids, "the teams' members", (each) => memberships(hub, each)),
} satisfies ResourceDefinition<never, never>["listed"];

async function* memberships(hub: Hub, organization: string): AsyncGenerator<Listed> {
  for await (const { team, members } of everyTeam(hub, organization)) {
    const partOf = `${organization}/${team}`;
    for (const each of members) yield { id: `${partOf}/${each}`, partOf, details: [], properties: {} };
  }
}
