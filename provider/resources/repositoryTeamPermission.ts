import { z } from "zod";
import { defineResource, type Listed } from "../define";
import { existingTeam } from "../fields/organizationFields";
import { existingRepository, namespace } from "../fields/repositoryFields";
import type { Hub } from "../hub";
import { existsAlready, Refusal } from "../refusals";
import { byOwner } from "../rules/byOwner";
import { createOnce } from "../rules/createOnce";
import { ofEachRepository } from "../rules/ofEachRepository";

const permission = z.enum(["read", "write", "admin"]).meta({
  id: "TeamPermission",
  description: "What a team may do with a repository: pull; push too; administer too.",
});

const inputs = z.strictObject({
  namespace: namespace.describe(
    "The organization that the repository and the team belong to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in.",
  ),
  repository: existingRepository,
  team: existingTeam.describe("The team's name, best from the resource: `team: developers.name`."),
  permission: permission.describe("What the team may do: `read` (pull), `write` (push too) or `admin`."),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe("Whether a permission that the team has already is adopted, and changed, instead of being an error."),
});

const outputs = z.object({ teamId: z.int().describe("The team's number, by which Docker Hub keeps the permission.") });

type Inputs = z.output<typeof inputs>;

export const repositoryTeamPermission = defineResource({
  token: "RepositoryTeamPermission",
  docs: {
    about: `What a team may do with a repository.

The team goes by its name; the number that Docker Hub asks for is looked up. Where the team is renamed, the permission stays: on Docker Hub nothing is taken away. A preview that can't know that yet shows a replacement.

Docker Hub does not document the routes that read, change and delete it; they are those of Docker's Terraform provider, and not verified against the live service.`,
    endpoints: [
      "POST /v2/repositories/{namespace}/{repository}/groups",
      "GET /v2/repositories/{namespace}/{repository}/groups",
      "GET /v2/repositories/{namespace}/{repository}/groups/{id}",
      "PATCH /v2/repositories/{namespace}/{repository}/groups/{id}",
      "DELETE /v2/repositories/{namespace}/{repository}/groups/{id}",
      "GET /v2/orgs/{organization}/groups/{team}",
    ],
    permissions:
      "The password of an owner or editor of the organization. Docker Hub refuses personal access tokens where teams are read, and organization access tokens where permissions are.",
    get: { id: "acme/api/developers" },
    destroy: "Takes the permission away. What the team's members may do by other teams or roles stays.",
    errors: [
      {
        error: "The team has a permission for the repository already.",
        remedy: "Set `adoptExisting: true` to adopt it; the preview says what changes.",
      },
      { error: "There is no such team.", remedy: "Check its name, and that `namespace` is the team's organization." },
    ],
  },
  inputs,
  outputs,
  identity: {
    given: "the repository and the team's number",
    found: {
      by: ["namespace", "repository", "team"],
      id: ({ namespace, repository, teamId }) => `${namespace}/${repository}/${teamId}`,
    },
  },
  replaceOn: ["namespace", "repository", "team"],
  async isRenamed({ hub, state, inputs }) {
    const { namespace, repository, team } = inputs;
    if (namespace !== state.namespace || repository !== state.repository) return false;
    return (await numberOf(hub, namespace, team)) === state.teamId;
  },
  secrets: [],

  async create({ hub, inputs, stackHas }) {
    const { namespace, repository, team, permission } = inputs;
    const teamId = await numberOf(hub, namespace, team);
    if (teamId === undefined) {
      throw new Refusal(`There is no team "${team}" in "${namespace}", or these credentials don't see it.`);
    }
    const id = `${namespace}/${repository}/${teamId}`;
    const existing = await hub.teamPermissions.refresh(inputs, teamId);
    if (!existing) await grant(hub, inputs, teamId);
    else if (!inputs.adoptExisting && !stackHas(id)) throw existsAlready(described(inputs), false);
    else if (existing.permission !== permission) await hub.teamPermissions.change(inputs, teamId, permission);
    return { id, state: { ...inputs, teamId } };
  },

  async read({ hub, key, state }) {
    const { namespace, repository, team } = state ?? key;
    const teamId = state?.teamId ?? (await numberOf(hub, namespace, team));
    if (teamId === undefined) return undefined;
    const { teamPermissions } = hub;
    const found = await (state
      ? teamPermissions.refresh({ namespace, repository }, teamId)
      : teamPermissions.get({ namespace, repository }, teamId));
    return found && { namespace, repository, ...found, permission: found.permission as Inputs["permission"] };
  },

  async update({ hub, state, inputs }) {
    if (inputs.permission !== state.permission) {
      await hub.teamPermissions.change(inputs, state.teamId, inputs.permission);
    }
    return { ...inputs, teamId: state.teamId };
  },

  delete: ({ hub, state }) => hub.teamPermissions.revoke(state, state.teamId),

  auditActions: { deleted: "repo.update", changed: () => "repo.update" },
  listed: {
    kind: "repositoryTeamPermission",
    lists: (hub, ids) => byOwner(ids, "the teams' permissions", (each) => listed(hub, each)),
  },
  importing: {
    of: "organization",
    async *all(hub, namespace) {
      for await (const { teamId: _, ...inputs } of everyOne(hub, namespace)) yield inputs;
    },
    refersTo: {
      repository: { token: "Repository", by: ["namespace", "repository"] },
      team: { token: "Team", by: ["namespace", "team"] },
    },
    terraform: {
      async docker_hub_repository_team_permission({ repo_id = "", team_id = "" }, hub) {
        const team = await hub.teams.numbered(repo_id.split("/")[0] ?? "", team_id);
        return team && `${repo_id}/${team.name}`;
      },
    },
  },
});

async function* everyOne(hub: Hub, namespace: string) {
  const grants = ofEachRepository(hub, namespace, (repository) => hub.teamPermissions.list({ namespace, repository }));
  for await (const each of grants) yield { ...each, namespace, permission: each.permission as Inputs["permission"] };
}

async function* listed(hub: Hub, namespace: string): AsyncGenerator<Listed> {
  for await (const { repository, team, teamId, permission } of everyOne(hub, namespace)) {
    yield {
      id: `${namespace}/${repository}/${teamId}`,
      name: `${namespace}/${repository}/${team}`,
      details: [permission],
      properties: { team, permission },
    };
  }
}

async function numberOf(hub: Hub, organization: string, team: string): Promise<number | undefined> {
  return (await hub.teams.refresh(organization, team))?.id;
}

function described({ namespace, repository, team }: Inputs): string {
  return `The permission of the team "${team}" for ${namespace}/${repository}`;
}

/** It was not there a moment ago: what is there after a lost answer, and is as it was asked for, is ours. */
async function grant(hub: Hub, inputs: Inputs, teamId: number): Promise<void> {
  const { permission } = inputs;
  await createOnce<string, string>({
    create: async () => {
      await hub.teamPermissions.grant(inputs, teamId, permission);
      return permission;
    },
    find: async () => (await hub.teamPermissions.get(inputs, teamId))?.permission,
    take: async (found) => {
      if (found === permission) return found;
      throw existsAlready(described(inputs), false);
    },
    mayExist: () =>
      `Whether it was given could not be found out. If the team has it, set adoptExisting: true and run \`pulumi up\` again.`,
    sleep: hub.sleep,
  });
}
