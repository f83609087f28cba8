import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { findRepository, may } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors } from "../../http/errors";
import { createRepository } from "./creation";
import { editRepository, requireActive } from "./edit";
import { privacyChanged } from "./events";
import { legacyImmutableTags, settled } from "./immutableTags";
import { listRepositories } from "./list";
import { deleteRepository, type OneNamespace, type OneRepository } from "./repositories";
import { repositoryTexts } from "./texts";
import { listEntry, repositoryInfo } from "./view";
import { checkVisibility } from "./visibility";

const edit = z.strictObject({ ...repositoryTexts, ...legacyImmutableTags }).partial();
const privacy = z.strictObject({ is_private: z.boolean("must be true or false") });

/**
 * The older family of routes, undocumented, refused to organization access tokens, and for some changes the only one
 * (docker/terraform-provider-docker; docker/hub-tool; peter-evans/dockerhub-description).
 */
export function legacyRepositoryRoutes(app: FastifyInstance, backend: Backend): void {
  app.post("/v2/repositories", async (request, reply) => createRepository(backend, request, reply));

  app.get<OneNamespace>("/v2/repositories/:namespace", async (request) =>
    listRepositories(backend, request, request.params.namespace, (repository) => ({
      ...listEntry(repository),
      user: repository.namespace,
      can_edit: may(backend.state, request.login, repository, "edit"),
      is_automated: false,
      is_migrated: false,
    })),
  );

  app.get<OneRepository>("/v2/repositories/:namespace/:name", async (request) =>
    repositoryInfo(backend.state, request.login, findRepository(backend.state, request.login, request.params, "read")),
  );

  app.patch<OneRepository>("/v2/repositories/:namespace/:name", async (request) => {
    const repository = findRepository(backend.state, request.login, request.params, "edit");
    const { immutable_tags, immutable_tags_rules, ...texts } = parse(edit, request.body, fieldErrors);
    const isAboutTags = immutable_tags !== undefined || immutable_tags_rules !== undefined;
    const immutableTags = settled(repository, immutable_tags, immutable_tags_rules);
    editRepository(backend, actorOf(request), repository, { ...texts, ...(isAboutTags && { immutableTags }) });
    return repositoryInfo(backend.state, request.login, repository);
  });

  app.delete<OneRepository>("/v2/repositories/:namespace/:name", deleteRepository(backend));

  app.post<OneRepository>("/v2/repositories/:namespace/:name/privacy", async (request, reply) => {
    const repository = findRepository(backend.state, request.login, request.params, "edit");
    const { is_private } = parse(privacy, request.body, fieldErrors);
    requireActive(repository);
    const isChange = repository.isPrivate !== is_private;
    if (isChange) checkVisibility(backend.state, repository.namespace, is_private);
    repository.isPrivate = is_private;
    repository.modifiedAt = backend.clock.timestamp();
    if (isChange) backend.record(privacyChanged(actorOf(request), repository));
    return reply.code(200).send();
  });
}
