import { z } from "zod";
import { defineResource, type Listed } from "../define";
import { existingTeam, organization, teamDescription, teamErrors, teamPermissions } from "../fields/organizationFields";
import { ConflictError, type Hub, type HubTeam, InvalidError } from "../hub";
import { existsAlready, Refusal } from "../refusals";
import { byOwner } from "../rules/byOwner";
import { createOnce } from "../rules/createOnce";
import { idFrom } from "../rules/terraform";

const inputs = z.strictObject({
  organization: organization.describe("The organization that the team is in."),
  name: existingTeam
    .refine((name) => name !== "owners", "must not be owners: that is Docker Hub's own team; OrgMember gives the role")
    .meta({ defaultsTo: "logicalName" })
    .describe(
      "The team's name: 3 to 30 letters, digits, dashes and underscores. A new name renames it. Default: the resource's logical name.",
    ),
  description: teamDescription
    .optional()
    .describe("What the team is for. Not managed when it is not declared; removed, it becomes empty."),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe("Whether a team that exists already is adopted instead of being an error. Its members stay."),
});

const outputs = z.object({
  uuid: z.string().describe("The team's id on Docker Hub, which stays through a new name."),
  teamId: z.int().describe("The team's number, which some tools ask for."),
});

type Inputs = z.output<typeof inputs>;

export const team = defineResource({
  token: "Team",
  docs: {
    about: `A team of an organization.

It has members by \`TeamMember\` or \`TeamMembers\`, and permissions by \`RepositoryTeamPermission\`. A new name renames the team: members and permissions stay. Also when somebody renames it on Docker Hub it is found, and the name shows as drift.`,
    endpoints: [
      "POST /v2/orgs/{organization}/groups",
      "GET /v2/orgs/{organization}/groups",
      "GET /v2/orgs/{organization}/groups/{team}",
      "PATCH /v2/orgs/{organization}/groups/{team}",
      "DELETE /v2/orgs/{organization}/groups/{team}",
    ],
    permissions: teamPermissions,
    get: { id: "acme/developers" },
    destroy: "Deletes the team. Its members stay in the organization, and lose what they could do by the team.",
    errors: [
      {
        error: "It exists already.",
        remedy: "Set `adoptExisting: true` to adopt it as it is, or choose another name.",
      },
      ...teamErrors,
    ],
  },
  inputs,
  outputs,
  identity: {
    given: "the organization and the team's uuid",
    found: { by: ["organization", "name"], id: ({ organization, uuid }) => `${organization}/${uuid}` },
  },
  replaceOn: ["organization"],
  secrets: [],

  async create({ hub, inputs }) {
    const { organization, name, description } = inputs;
    const existing = await hub.teams.get(organization, name);
    if (existing && !inputs.adoptExisting) throw existsAlready(`The team ${organization}/${name}`, false);
    if (existing && description !== undefined && existing.description.trim() !== description) {
      await hub.teams.update(organization, name, { description });
    }
    const { uuid, id: teamId } = existing ?? (await createNew(hub, inputs));
    return { id: `${organization}/${uuid}`, state: { ...inputs, uuid, teamId } };
  },

  async read({ hub, key, state }) {
    const { organization = key.organization } = state ?? {};
    const found = await (state ? hub.teams.locate(organization, state) : hub.teams.get(organization, key.name));
    if (!found) return undefined;
    const { name, description, uuid, id: teamId } = found;
    return { organization, name, description, uuid, teamId };
  },

  async update({ hub, state, inputs }) {
    const { organization, name } = inputs;
    const description = inputs.description === state.description ? undefined : (inputs.description ?? "");
    if (name !== state.name || description !== undefined) {
      const found = await hub.teams.locate(organization, state);
      if (!found) {
        throw new Refusal(
          `The team ${organization}/${state.name} is not on Docker Hub any more. \`pulumi up --refresh\` creates it again.`,
        );
      }
      await hub.teams.update(organization, found.name, {
        name: name === found.name ? undefined : name,
        description,
      });
    }
    return { ...inputs, uuid: state.uuid, teamId: state.teamId };
  },

  async delete({ hub, state }) {
    const found = await hub.teams.locate(state.organization, state);
    if (found) await hub.teams.delete(state.organization, found.name);
  },

  auditActions: { deleted: "org.team.delete", changed: () => "org.team.update" },
  listed: {
    kind: "team",
    lists: (hub, ids) => byOwner(ids, "the teams", (each) => listed(hub, each)),
  },
  importing: {
    of: "organization",
    all: teamsOf,
    defaults: { description: "" },
    terraform: { docker_org_team: idFrom("org_name", "team_name") },
  },
});

/** All but the team of the owners, which every organization has. */
export async function* teamsOf(hub: Hub, organization: string) {
  for await (const team of hub.teams.list(organization)) if (team.name !== "owners") yield { organization, ...team };
}

async function* listed(hub: Hub, organization: string): AsyncGenerator<Listed> {
  for await (const { name, uuid, description } of teamsOf(hub, organization)) {
    yield {
      id: `${organization}/${uuid}`,
      name: `${organization}/${name}`,
      details: [],
      properties: { name, description },
    };
  }
}

/** It was not there a moment ago: what is there after a lost answer, and is as it was asked for, is ours. */
async function createNew(hub: Hub, { organization, name, description = "" }: Inputs): Promise<HubTeam> {
  const what = `The team ${organization}/${name}`;
  try {
    return await createOnce<HubTeam, HubTeam>({
      create: () => hub.teams.create(organization, { name, description }),
      find: () => hub.teams.get(organization, name),
      take: async (found) => {
        if (found.description === description && (found.memberCount ?? 0) <= 1) return found;
        throw existsAlready(what, false);
      },
      mayExist: () =>
        `Whether ${what.replace("The", "the")} was created could not be found out. If Docker Hub has it, set adoptExisting: true and run \`pulumi up\` again.`,
      sleep: hub.sleep,
    });
  } catch (error) {
    const wasRefused = error instanceof ConflictError || error instanceof InvalidError;
    if (wasRefused && (await hub.teams.get(organization, name))) throw existsAlready(what, false);
    throw error;
  }
}
