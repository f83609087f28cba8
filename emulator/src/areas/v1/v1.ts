import type { FastifyInstance } from "fastify";
import type { Backend } from "../../backend/backend";
import { v1RepositoryRoutes } from "./repositories";
import { refuseV1IfRetired } from "./retired";
import { v1UserRoutes } from "./users";

/** The first API of Docker Hub, "the index" (Docker Hub API v1). Removed on 2022-08-23, it answers 410 since then. */
export function v1Routes(app: FastifyInstance, backend: Backend): void {
  app.register(async (v1) => {
    v1.addHook("onRequest", async (_request, reply) => {
      refuseV1IfRetired(backend);
      reply.header("vary", "Accept");
    });
    v1UserRoutes(v1, backend);
    v1RepositoryRoutes(v1, backend);
  });
}
