import type { FastifyInstance, FastifyReply } from "fastify";
import { plainError } from "./errors";
import type { Hub } from "./hub";

declare module "fastify" {
  interface FastifyContextConfig {
    /** A route of v2 that Docker has removed, without a word in its place. */
    removed?: boolean;
  }
}

const notFoundPage =
  "<!DOCTYPE html><html><head><title>404 Page not found</title></head><body><h1>Page not found</h1></body></html>";

/** Answers routes of v2 that were removed as what was never there is answered. */
export function removedRoutes(app: FastifyInstance, hub: Hub): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config?.removed && hub.retired === "as-today") return sendNotFound(reply);
    return;
  });
}

export function sendNotFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).type("text/html; charset=utf-8").send(notFoundPage);
}

export function refuseV1IfRetired(hub: Hub): void {
  if (hub.retired === "as-today") throw plainError(410, "Docker Hub API v1 was removed on 2022-08-23");
}
