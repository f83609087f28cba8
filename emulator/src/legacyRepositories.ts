import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { privacyChanged, repositoryDeleted } from "./audit";
import { parse } from "./body";
import { fieldErrors } from "./errors";
import type { Hub } from "./hub";
import { actorOf, refuse } from "./identity";
import { findRepository } from "./permissions";
import { checkPrivateQuota } from "./plans";
import { editRepository, type OneRepository } from "./repositories";
import { repositoryTexts } from "./repositoryTexts";
import { repositoryInfo } from "./repositoryView";
import { deleteTag, type OneTag } from "./tags";

const texts = z.object(repositoryTexts).partial();
const privacy = z.object({ is_private: z.boolean("must be true or false") });

/**
 * The older family of routes, undocumented, refused to organization access tokens, and for some changes the only one
 * (docker/terraform-provider-docker; docker/hub-tool; peter-evans/dockerhub-description).
 */
export function legacyRepositoryRoutes(app: FastifyInstance, hub: Hub): void {
  app.register(async (legacy) => {
    legacy.addHook("onRequest", async (request) => {
      if (request.login) refuse(request.login, "organization access token");
    });

    legacy.get<OneRepository>("/v2/repositories/:namespace/:name", async (request) =>
      repositoryInfo(hub.state, request.login, findRepository(hub.state, request.login, request.params, "read")),
    );

    legacy.patch<OneRepository>("/v2/repositories/:namespace/:name", async (request) => {
      const repository = findRepository(hub.state, request.login, request.params, "edit");
      editRepository(hub, actorOf(request), repository, parse(texts, request.body, fieldErrors));
      return repositoryInfo(hub.state, request.login, repository);
    });

    legacy.delete<OneRepository>("/v2/repositories/:namespace/:name", async (request, reply) => {
      const repository = findRepository(hub.state, request.login, request.params, "delete");
      hub.state.deleteRepository(repository);
      hub.record(repositoryDeleted(actorOf(request), repository));
      return reply.code(202).send();
    });

    legacy.post<OneRepository>("/v2/repositories/:namespace/:name/privacy", async (request, reply) => {
      const repository = findRepository(hub.state, request.login, request.params, "edit");
      const { is_private } = parse(privacy, request.body, fieldErrors);
      if (is_private && !repository.isPrivate) checkPrivateQuota(hub.state, repository.namespace);
      const isChange = repository.isPrivate !== is_private;
      repository.isPrivate = is_private;
      repository.modifiedAt = hub.clock.timestamp();
      if (isChange) hub.record(privacyChanged(actorOf(request), repository));
      return reply.code(200).send();
    });

    legacy.delete<OneTag>("/v2/repositories/:namespace/:name/tags/:tag", deleteTag(hub));
  });
}
