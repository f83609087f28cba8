import { z } from "zod";
import { defineFunction } from "../define";
import { existingTeam, organization, teamErrors, teamReading } from "../fields/organizationFields";
import { teamDetails } from "../fields/teamDetails";
import { Refusal } from "../refusals";

export const getTeam = defineFunction({
  token: "getTeam",
  docs: {
    about: "Reads a team of an organization, and who is in it.",
    endpoints: ["GET /v2/orgs/{organization}/groups/{team}", "GET /v2/orgs/{organization}/groups/{team}/members"],
    permissions: teamReading,
    calls: "One, and one for each 100 members.",
    errors: [{ error: "There is no such team.", remedy: "Check its name; `getTeams` lists them." }, ...teamErrors],
  },
  inputs: z.strictObject({ organization, name: existingTeam.describe("The team's name.") }),
  outputs: teamDetails.extend({ members: z.array(z.string()).describe("The Docker IDs of its members.") }),
  secrets: [],
  async call({ hub, inputs: { organization, name } }) {
    const [team, members] = await Promise.all([
      hub.teams.get(organization, name),
      hub.teamMembers.list(organization, name),
    ]);
    if (!team || !members) {
      throw new Refusal(`There is no team "${name}" in "${organization}", or these credentials don't see it.`);
    }
    const { id: teamId, ...details } = team;
    return { ...details, teamId, members: members.map(({ username }) => username) };
  },
});
