import { z } from "zod";
import { defineFunction } from "../define";
import { organization, teamErrors, teamReading } from "../fields/organizationFields";
import { accountName, hasMore, limit } from "../fields/repositoryFields";
import { teamDetails } from "../fields/teamDetails";
import { collect } from "../hub";

export const getTeams = defineFunction({
  token: "getTeams",
  docs: {
    about: "Lists the teams of an organization; with `username`, those that a member is in.",
    endpoints: ["GET /v2/orgs/{organization}/groups"],
    permissions: teamReading,
    calls: "One for each 100 teams.",
    errors: teamErrors,
  },
  inputs: z.strictObject({
    organization,
    username: accountName.optional().describe("Only the teams that this member is in."),
    limit,
  }),
  outputs: z.object({
    teams: z
      .array(teamDetails.meta({ id: "TeamDetails", description: "A team of an organization." }))
      .describe("The teams."),
    hasMore,
  }),
  secrets: [],
  async call({ hub, inputs: { organization, username, limit } }) {
    const { items, hasMore } = await collect(hub.teams.list(organization, { username }), limit);
    return { teams: items.map(({ id: teamId, ...each }) => ({ ...each, teamId })), hasMore };
  },
});
