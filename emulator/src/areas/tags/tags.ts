import type { FastifyInstance } from "fastify";
import { actorOf } from "../../access/identity";
import { findRepository } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { fieldErrors, plainError, repositoryError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import { isImmutable } from "../../state/immutableTags";
import type { Repository, Tag } from "../../state/repositories";
import { requireActive } from "../repositories/edit";
import type { OneRepository } from "../repositories/repositories";
import { tagDeleted } from "./events";
import { tagView } from "./view";

interface OneTag {
  Params: { namespace: string; name: string; tag: string };
}

/** Tags (OpenAPI document, "Repositories"; DELETE and the older family: docker/hub-tool). */
export function tagRoutes(app: FastifyInstance, backend: Backend): void {
  const documented = "/v2/namespaces/:namespace/repositories/:name/tags";

  for (const path of [documented, "/v2/repositories/:namespace/:name/tags"]) {
    // Of its own, since without any tag it answers 404 where GET has an empty list.
    app.head<OneRepository>(path, async (request, reply) => {
      if (findRepository(backend.state, request.login, request.params, "read tags").tags.size === 0) throw noTag();
      return reply.send();
    });

    app.get<OneRepository>(path, async (request) => {
      const repository = findRepository(backend.state, request.login, request.params, "read tags");
      const tags = [...repository.tags.values()].sort((a, b) => b.pushedAt.localeCompare(a.pushedAt) || b.id - a.id);
      return paginate(request, tags, (tag) => tagView(backend, repository, tag), fieldErrors);
    });

    app.get<OneTag>(`${path}/:tag`, async (request) => {
      const repository = findRepository(backend.state, request.login, request.params, "read tags");
      return tagView(backend, repository, findTag(repository, request.params.tag));
    });

    app.delete<OneTag>(`${path}/:tag`, async (request, reply) => {
      const repository = findRepository(backend.state, request.login, request.params, "delete tags");
      const { name } = findTag(repository, request.params.tag);
      requireActive(repository);
      if (isImmutable(repository.immutableTags, name)) throw repositoryError(403, `the tag ${name} is immutable`);
      repository.tags.delete(name);
      backend.record(tagDeleted(actorOf(request), repository, name));
      return reply.code(204).send();
    });
  }
}

function findTag(repository: Repository, name: string): Tag {
  const tag = repository.tags.get(name);
  if (!tag) throw noTag();
  return tag;
}

function noTag() {
  return plainError(404, "tag not found");
}
