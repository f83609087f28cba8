import type { FastifyInstance } from "fastify";
import { pathOf } from "../http/path";
import { refuse } from "./identity";

/** Refuses organization access tokens on the whole of the legacy family, `/v2/repositories/…` (docs.docker.com). */
export function legacyRoutes(app: FastifyInstance): void {
  app.addHook("onRequest", async (request) => {
    if (request.login && /^\/v2\/repositories(\/|$)/.test(pathOf(request.url))) {
      refuse(request.login, "organization access token");
    }
  });
}
