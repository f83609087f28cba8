import type { FastifyInstance } from "fastify";
import type { Hub } from "../../backend/hub";
import { v1RepositoryRoutes } from "./repositories";
import { refuseV1IfRetired } from "./retired";
import { v1UserRoutes } from "./users";

/** The first API of Docker Hub, "the index" (Docker Hub API v1). Removed on 2022-08-23, it answers 410 since then. */
export function v1Routes(app: FastifyInstance, hub: Hub): void {
  app.register(async (v1) => {
    v1.addHook("onRequest", async (_request, reply) => {
      refuseV1IfRetired(hub);
      reply.header("vary", "Accept");
    });
    v1UserRoutes(v1, hub);
    v1RepositoryRoutes(v1, hub);
  });
}
