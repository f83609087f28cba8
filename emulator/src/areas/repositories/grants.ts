import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { findRepository } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors, repositoryError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import type { Repository } from "../../state/repositories";
import { permission, type Team } from "../../state/teams";
import { repositoryUpdated } from "./events";
import type { OneRepository } from "./repositories";

const level = z.enum(permission.options, `must be one of ${permission.options.join(", ")}`);
// Docker's Terraform provider sends what it does not set, without values.
const untouched = { group_name: z.literal("").optional() };
const grant = z.strictObject({ ...untouched, group_id: z.int("must be a whole number"), permission: level });
const change = z.strictObject({ ...untouched, group_id: z.literal(0).optional(), permission: level });

interface OneGrant {
  Params: { namespace: string; name: string; id: string };
}

/**
 * What the organization's teams may do with a repository; here they go by their numbers (POST: OpenAPI document,
 * "Repositories"; the rest: docker/terraform-provider-docker).
 */
export function grantRoutes(app: FastifyInstance, backend: Backend): void {
  const list = "/v2/repositories/:namespace/:name/groups";

  app.get<OneRepository>(list, async (request) => {
    const { repository, teams } = find(backend, request);
    const granted = teams.filter(({ repositories }) => repositories[repository.name] !== undefined);
    return paginate(request, granted, (team) => view(team, repository), fieldErrors);
  });

  app.post<OneRepository>(list, async (request) => {
    const { repository, teams } = find(backend, request);
    const { group_id, permission } = parse(grant, request.body, fieldErrors);
    const team = teams.find(({ id }) => id === group_id);
    if (!team) throw repositoryError(404, "team not found");
    if (team.repositories[repository.name] !== undefined) {
      throw fieldErrors({ group_id: "the team has a permission for this repository already" });
    }
    team.repositories[repository.name] = permission;
    recordChange(backend, request, repository);
    return view(team, repository);
  });

  app.get<OneGrant>(`${list}/:id`, async (request) => {
    const { team, repository } = findGrant(backend, request);
    return view(team, repository);
  });

  app.patch<OneGrant>(`${list}/:id`, async (request) => {
    const { team, repository } = findGrant(backend, request);
    team.repositories[repository.name] = parse(change, request.body, fieldErrors).permission;
    recordChange(backend, request, repository);
    return view(team, repository);
  });

  app.delete<OneGrant>(`${list}/:id`, async (request, reply) => {
    const { team, repository } = findGrant(backend, request);
    delete team.repositories[repository.name];
    recordChange(backend, request, repository);
    return reply.code(204).send();
  });
}

function find(backend: Backend, request: FastifyRequest<OneRepository>) {
  const repository = findRepository(backend.state, request.login, request.params, "edit");
  return { repository, teams: backend.state.organizations.get(repository.namespace)?.teams ?? [] };
}

function findGrant(backend: Backend, request: FastifyRequest<OneGrant>) {
  const { repository, teams } = find(backend, request);
  const team = teams.find(({ id }) => String(id) === request.params.id);
  if (team?.repositories[repository.name] === undefined) throw repositoryError(404, "object not found");
  return { repository, team };
}

function recordChange(backend: Backend, request: FastifyRequest, repository: Repository): void {
  backend.record(repositoryUpdated(actorOf(request), repository, ["groups"]));
}

function view({ id, name, repositories }: Team, repository: Repository) {
  return { group_id: id, group_name: name, permission: repositories[repository.name] };
}
