import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { findRepository } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors } from "../../http/errors";
import { privacyChanged } from "./events";
import { checkPrivateQuota } from "./privateQuota";
import { deleteRepository, editRepository, type OneRepository } from "./repositories";
import { repositoryTexts } from "./texts";
import { repositoryInfo } from "./view";

const texts = z.strictObject(repositoryTexts).partial();
const privacy = z.strictObject({ is_private: z.boolean("must be true or false") });

/**
 * The older family of routes, undocumented, refused to organization access tokens, and for some changes the only one
 * (docker/terraform-provider-docker; docker/hub-tool; peter-evans/dockerhub-description).
 */
export function legacyRepositoryRoutes(app: FastifyInstance, backend: Backend): void {
  app.get<OneRepository>("/v2/repositories/:namespace/:name", async (request) =>
    repositoryInfo(backend.state, request.login, findRepository(backend.state, request.login, request.params, "read")),
  );

  app.patch<OneRepository>("/v2/repositories/:namespace/:name", async (request) => {
    const repository = findRepository(backend.state, request.login, request.params, "edit");
    editRepository(backend, actorOf(request), repository, parse(texts, request.body, fieldErrors));
    return repositoryInfo(backend.state, request.login, repository);
  });

  app.delete<OneRepository>("/v2/repositories/:namespace/:name", deleteRepository(backend));

  app.post<OneRepository>("/v2/repositories/:namespace/:name/privacy", async (request, reply) => {
    const repository = findRepository(backend.state, request.login, request.params, "edit");
    const { is_private } = parse(privacy, request.body, fieldErrors);
    if (is_private && !repository.isPrivate) checkPrivateQuota(backend.state, repository.namespace);
    const isChange = repository.isPrivate !== is_private;
    repository.isPrivate = is_private;
    repository.modifiedAt = backend.clock.timestamp();
    if (isChange) backend.record(privacyChanged(actorOf(request), repository));
    return reply.code(200).send();
  });
}
