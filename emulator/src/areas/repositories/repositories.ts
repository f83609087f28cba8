import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { actorOf } from "../../access/identity";
import { findRepository } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors } from "../../http/errors";
import { createRepository } from "./creation";
import { edit, editRepository } from "./edit";
import { repositoryDeleted } from "./events";
import { listRepositories } from "./list";
import { listEntry, repositoryInfo } from "./view";

/** Repositories by namespace (OpenAPI document, "Repositories"; PATCH: docker/hub-mcp, src/repos.ts; DELETE: docs.docker.com says
 * that organization access tokens may, by this family of routes; its path is a guess). */
export function repositoryRoutes(app: FastifyInstance, backend: Backend): void {
  app.get<OneNamespace>("/v2/namespaces/:namespace/repositories", async (request) =>
    listRepositories(backend, request, request.params.namespace, listEntry),
  );

  app.post<OneNamespace>("/v2/namespaces/:namespace/repositories", async (request, reply) =>
    createRepository(backend, request, reply, request.params.namespace),
  );

  app.get<OneRepository>("/v2/namespaces/:namespace/repositories/:name", async (request) =>
    repositoryInfo(backend.state, request.login, findRepository(backend.state, request.login, request.params, "read")),
  );

  app.patch<OneRepository>("/v2/namespaces/:namespace/repositories/:name", async (request) => {
    const repository = findRepository(backend.state, request.login, request.params, "edit");
    editRepository(backend, actorOf(request), repository, parse(edit, request.body, fieldErrors));
    return repositoryInfo(backend.state, request.login, repository);
  });

  app.delete<OneRepository>("/v2/namespaces/:namespace/repositories/:name", deleteRepository(backend));
}

export interface OneNamespace {
  Params: { namespace: string };
}

export interface OneRepository {
  Params: { namespace: string; name: string };
}

/** Carries out a DELETE, of either family. */
export function deleteRepository(backend: Backend) {
  return async (request: FastifyRequest<OneRepository>, reply: FastifyReply) => {
    const repository = findRepository(backend.state, request.login, request.params, "delete");
    backend.state.deleteRepository(repository);
    backend.record(repositoryDeleted(actorOf(request), repository));
    return reply.code(202).send();
  };
}
