import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { actorOf, requireLogin } from "../../access/identity";
import { demand, findRepository, may } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { ErrorAnswer, fieldErrors, repositoryError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import { type Repository, repositoryName, repositorySeed } from "../../state/repositories";
import { repositoryCreated, repositoryDeleted, repositoryUpdated } from "./events";
import { checkPrivateQuota } from "./privateQuota";
import { repositoryTexts } from "./texts";
import { listEntry, repositoryInfo } from "./view";

const creation = z.strictObject({
  name: repositoryName,
  namespace: z.string("required"),
  description: repositoryTexts.description.optional(),
  full_description: repositoryTexts.full_description.optional(),
  registry: z.string("must be a string").optional(),
  is_private: z.boolean("must be true or false").default(false),
});

const edit = z
  .strictObject({ ...repositoryTexts, status: z.union([z.literal(0), z.literal(1)], "must be 0 or 1") })
  .partial();

const orderings: Record<string, (a: Repository, b: Repository) => number> = {
  name: (a, b) => compare(a.name, b.name),
  last_updated: (a, b) => compare(a.updatedAt, b.updatedAt),
  pull_count: (a, b) => a.pullCount - b.pullCount,
};
const orderingNames = Object.keys(orderings).flatMap((name) => [name, `-${name}`]);
const listQuery = z.object({ name: z.string().default(""), ordering: z.enum(orderingNames).default("-last_updated") });

/** Repositories by namespace (OpenAPI document, "Repositories"; PATCH: docker/hub-mcp, src/repos.ts; DELETE: docs.docker.com says
 * that organization access tokens may, by this family of routes; its path is a guess). */
export function repositoryRoutes(app: FastifyInstance, backend: Backend): void {
  app.get<OneNamespace>("/v2/namespaces/:namespace/repositories", async (request) => {
    const { namespace } = request.params;
    const { name, ordering } = parse(listQuery, request.query, invalidOrdering);
    const seesPrivate = may(backend.state, request.login, { namespace }, "list");
    const listed = [...backend.state.repositories(namespace)]
      .filter((repository) => (seesPrivate || !repository.isPrivate) && repository.name.includes(name))
      .sort(orderings[ordering.replace("-", "")]);
    if (ordering.startsWith("-")) listed.reverse();
    return paginate(request, listed, listEntry, fieldErrors);
  });

  app.post<OneNamespace>("/v2/namespaces/:namespace/repositories", async (request, reply) => {
    const { namespace } = request.params;
    const login = requireLogin(request);
    const asked = parse(creation, request.body, fieldErrors);
    if (asked.namespace !== namespace) throw fieldErrors({ namespace: "must be the namespace of the path" });
    if (!backend.state.hasNamespace(namespace)) throw repositoryError(404, "object not found", { namespace });
    demand(backend.state, login, { namespace }, "create");
    if (backend.state.repository(namespace, asked.name)) {
      throw fieldErrors(
        { name: "Repository with this name already exists" },
        "Repository with this name already exists",
      );
    }
    if (asked.is_private) checkPrivateQuota(backend.state, namespace);
    const now = backend.clock.timestamp();
    const repository = backend.state.addRepository(
      repositorySeed.parse({
        namespace,
        name: asked.name,
        description: asked.description,
        fullDescription: asked.full_description,
        isPrivate: asked.is_private,
        registeredAt: now,
        updatedAt: now,
        modifiedAt: now,
      }),
    );
    backend.record(repositoryCreated(login.name, repository));
    return reply.code(201).send(repositoryInfo(backend.state, login, repository));
  });

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

/** Carries out a PATCH, of this family of routes or of the legacy one. */
export function editRepository(
  backend: Backend,
  actor: string,
  repository: Repository,
  asked: z.infer<typeof edit>,
): void {
  const willBeActive = asked.status === undefined ? repository.isActive : asked.status === 1;
  const editsText = asked.description !== undefined || asked.full_description !== undefined;
  if (editsText && !willBeActive) throw repositoryError(403, "the repository is archived");
  if (willBeActive && !repository.isActive && repository.images.size === 0) {
    throw fieldErrors({ status: "a repository without images can't be made active" });
  }
  repository.isActive = willBeActive;
  repository.description = asked.description ?? repository.description;
  repository.fullDescription = asked.full_description ?? repository.fullDescription;
  repository.modifiedAt = backend.clock.timestamp();
  const fields = Object.entries(asked).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  if (fields.length > 0) backend.record(repositoryUpdated(actor, repository, fields));
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

function invalidOrdering(): ErrorAnswer {
  const allowed = `Invalid ordering value. Must be one of: ${orderingNames.join(", ")}`;
  return new ErrorAnswer(400, { fields: { ordering: [allowed] }, text: "Invalid ordering value" });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
