import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { findRepository } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors, repositoryError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import { repositoryUpdated } from "./events";
import type { OneRepository } from "./repositories";

const addition = z.strictObject({ user: z.string("required").min(1, "required") });

/** Who may push and pull a user's repository besides the user (RyanTheAllmighty/Docker-Hub-API, of 2021). */
export function collaboratorRoutes(app: FastifyInstance, backend: Backend): void {
  const list = "/v2/repositories/:namespace/:name/collaborators";

  app.get<OneRepository>(list, async (request) => {
    const { collaborators } = findRepository(backend.state, request.login, request.params, "edit");
    return paginate(request, collaborators, (user) => ({ user }), fieldErrors);
  });

  app.post<OneRepository>(list, async (request, reply) => {
    const repository = findRepository(backend.state, request.login, request.params, "edit");
    const { user } = parse(addition, request.body, fieldErrors);
    if (!backend.state.users.has(repository.namespace)) {
      throw repositoryError(400, "only a user's repository has collaborators; an organization has teams");
    }
    if (!backend.state.users.has(user)) throw fieldErrors({ user: "there is no such user" });
    if (user === repository.namespace || repository.collaborators.includes(user)) {
      throw fieldErrors({ user: "has access already" });
    }
    repository.collaborators.push(user);
    backend.record(repositoryUpdated(actorOf(request), repository, ["collaborators"]));
    return reply.code(201).send({ user });
  });

  app.delete<OneRepository & { Params: { user: string } }>(`${list}/:user`, async (request, reply) => {
    const repository = findRepository(backend.state, request.login, request.params, "edit");
    const index = repository.collaborators.indexOf(request.params.user);
    if (index < 0) throw repositoryError(404, "object not found");
    repository.collaborators.splice(index, 1);
    backend.record(repositoryUpdated(actorOf(request), repository, ["collaborators"]));
    return reply.code(204).send();
  });
}
