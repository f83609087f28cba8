import type { FastifyInstance } from "fastify";
import { actorOf } from "../../access/identity";
import { findRepository } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { fieldErrors, plainError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import { activity, aMonthBefore } from "../../state/imageActivity";
import type { Repository, Tag } from "../../state/repositories";
import type { OneRepository } from "../repositories/repositories";
import { tagDeleted } from "./events";

interface OneTag {
  Params: { namespace: string; name: string; tag: string };
}

/** Tags (OpenAPI document, "Repositories"; DELETE: docker/hub-tool). */
export function tagRoutes(app: FastifyInstance, backend: Backend): void {
  const path = "/v2/namespaces/:namespace/repositories/:name/tags";

  // Of its own, since without any tag it answers 404 where GET has an empty list.
  app.head<OneRepository>(path, async (request, reply) => {
    if (findRepository(backend.state, request.login, request.params, "read tags").tags.size === 0) throw noTag();
    return reply.send();
  });

  app.get<OneRepository>(path, async (request) => {
    const repository = findRepository(backend.state, request.login, request.params, "read tags");
    const tags = [...repository.tags.values()].sort((a, b) => b.pushedAt.localeCompare(a.pushedAt) || b.id - a.id);
    return paginate(request, tags, (tag) => view(backend, repository, tag), fieldErrors);
  });

  app.get<OneTag>(`${path}/:tag`, async (request) => {
    const repository = findRepository(backend.state, request.login, request.params, "read tags");
    return view(backend, repository, findTag(repository, request.params.tag));
  });

  for (const family of [path, "/v2/repositories/:namespace/:name/tags"]) {
    app.delete<OneTag>(`${family}/:tag`, async (request, reply) => {
      const repository = findRepository(backend.state, request.login, request.params, "delete tags");
      const { name } = findTag(repository, request.params.tag);
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

/** The OpenAPI document has `images` as an object, `status` and a string `v2`; every client has them as here. */
function view(backend: Backend, repository: Repository, tag: Tag) {
  const activeFrom = aMonthBefore(backend.clock.now());
  const image = repository.images.get(tag.digest) ?? tag;
  return {
    id: tag.id,
    images: [
      {
        architecture: "amd64",
        features: "",
        variant: null,
        digest: tag.digest,
        os: "linux",
        os_features: "",
        os_version: null,
        size: tag.size,
        status: activity(image, activeFrom),
        last_pulled: image.pulledAt,
        last_pushed: image.pushedAt,
      },
    ],
    creator: 1,
    last_updated: tag.pushedAt,
    last_updater: 1,
    last_updater_username: tag.pushedBy,
    name: tag.name,
    repository: repository.id,
    full_size: tag.size,
    v2: true,
    tag_status: activity(tag, activeFrom),
    tag_last_pulled: tag.pulledAt,
    tag_last_pushed: tag.pushedAt,
    digest: tag.digest,
  };
}
