import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { type Access, findOrganization } from "../../access/organizations";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors, repositoryError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import type { Organization } from "../../state/organizations";
import { ownersTeam, type Team, teamName, teamSeed } from "../../state/teams";
import { ofTeam } from "./events";
import type { OneOrganization } from "./organizations";

const needs = { plan: "team", feature: "Teams" } as const;
export const mayRead: Access = { role: "member", scope: "scope-group-read", needs };
export const mayEdit: Access = { role: "owner", scope: "scope-group-edit", needs };

// Docker's Terraform provider sends what the Hub itself sets, without values.
const untouched = {
  id: z.literal(0).optional(),
  uuid: z.literal("").optional(),
  member_count: z.literal(0).optional(),
};
const whole = z.strictObject({
  ...untouched,
  name: teamName,
  description: z.string("must be a string").default(""),
});
const part = z.strictObject({ ...untouched, name: teamName, description: z.string("must be a string") }).partial();
const query = z.object({ username: z.string().optional(), search: z.string().default("") });

export interface OneTeam {
  Params: { org: string; team: string };
}

/** Teams, which the API calls groups (OpenAPI document, "Groups"). */
export function teamRoutes(app: FastifyInstance, backend: Backend): void {
  const list = "/v2/orgs/:org/groups";
  const one = `${list}/:team`;

  app.get<OneOrganization>(list, async (request) => {
    const organization = findOrganization(backend, request, request.params.org, mayRead);
    const { username, search } = parse(query, request.query, fieldErrors);
    const teams = organization.teams.filter(
      (team) =>
        team.name.includes(search) && (username === undefined || membersOf(organization, team).includes(username)),
    );
    return paginate(request, teams, (team) => view(organization, team), fieldErrors);
  });

  app.post<OneOrganization>(list, async (request, reply) => {
    const organization = findOrganization(backend, request, request.params.org, mayEdit);
    const { name, description } = parse(whole, request.body, fieldErrors);
    requireFree(organization, name);
    const team = { ...teamSeed.parse({ name, description }), id: backend.state.nextTeamId() };
    organization.teams.push(team);
    backend.record(ofTeam(actorOf(request), organization, "create", `created the team ${name}`, { team: name }));
    return reply.code(201).send(view(organization, team));
  });

  app.get<OneTeam>(one, async (request) => {
    const { organization, team } = findTeam(backend, request, mayRead);
    return view(organization, team);
  });

  app.put<OneTeam>(one, async (request) => change(backend, request, parse(whole, request.body, fieldErrors)));
  app.patch<OneTeam>(one, async (request) => change(backend, request, parse(part, request.body, fieldErrors)));

  app.delete<OneTeam>(one, async (request, reply) => {
    const { organization, team } = findTeam(backend, request, mayEdit);
    if (team.name === ownersTeam) throw ownersStay();
    organization.teams.splice(organization.teams.indexOf(team), 1);
    for (const invite of organization.invites) if (invite.team === team.name) invite.team = "";
    const data = { team: team.name };
    backend.record(ofTeam(actorOf(request), organization, "delete", `deleted the team ${team.name}`, data));
    return reply.code(204).send();
  });
}

function change(backend: Backend, request: FastifyRequest<OneTeam>, asked: z.output<typeof part>) {
  const { organization, team } = findTeam(backend, request, mayEdit);
  const { name = team.name, description = team.description } = asked;
  if (name !== team.name) {
    if (team.name === ownersTeam) throw ownersStay();
    requireFree(organization, name);
    for (const invite of organization.invites) if (invite.team === team.name) invite.team = name;
  }
  Object.assign(team, { name, description });
  backend.record(ofTeam(actorOf(request), organization, "update", `changed the team ${name}`, { team: name }));
  return view(organization, team);
}

/** The team of the path, for whoever may use it so. */
export function findTeam(backend: Backend, request: FastifyRequest<OneTeam>, access: Access) {
  const organization = findOrganization(backend, request, request.params.org, access);
  const team = organization.teams.find(({ name }) => name === request.params.team);
  if (!team) throw repositoryError(404, "team not found");
  return { organization, team };
}

/** Who is in a team: the one of the owners follows their roles. */
export function membersOf(organization: Organization, team: Team): string[] {
  if (team.name !== ownersTeam) return team.members;
  return Object.keys(organization.members).filter((name) => organization.members[name] === "owner");
}

function requireFree(organization: Organization, name: string): void {
  if (!organization.teams.some((team) => team.name === name)) return;
  const message = "Team with this name already exists";
  throw fieldErrors({ name: message }, message);
}

function ownersStay() {
  return repositoryError(403, "the owners team can't be renamed or deleted");
}

function view(organization: Organization, team: Team) {
  const { id, uuid, name, description } = team;
  return { id, uuid, name, description, member_count: membersOf(organization, team).length };
}
