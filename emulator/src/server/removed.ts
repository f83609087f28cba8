import type { FastifyInstance } from "fastify";
import type { Backend } from "../backend/backend";
import { sendNotFound } from "../http/notFound";

declare module "fastify" {
  interface FastifyContextConfig {
    /** A route of v2 that Docker has removed. */
    removed?: boolean;
  }
}

/** Answers routes of v2 that Docker has removed like paths that never existed. */
export function removedRoutes(app: FastifyInstance, backend: Backend): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config?.removed && backend.retired === "as-today") return sendNotFound(reply);
    return;
  });
}
