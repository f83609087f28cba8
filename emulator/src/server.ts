import http from "node:http";
import https from "node:https";
import Fastify, { type FastifyInstance } from "fastify";
import { accessTokenRoutes } from "./accessTokens";
import { admission } from "./admission";
import { answers, withMethodNotAllowed } from "./answers";
import { auditLogRoutes } from "./auditLogs";
import { controlRoutes } from "./controlRoutes";
import type { Controls } from "./controls";
import { type Exchange, tellExchanges } from "./exchange";
import type { Hub } from "./hub";
import { imageDeletionRoutes } from "./imageDeletion";
import { imageRoutes } from "./images";
import { legacyRepositoryRoutes } from "./legacyRepositories";
import { loginRoutes } from "./login";
import { orgRoutes } from "./orgs";
import { repositoryRoutes } from "./repositories";
import { removedRoutes } from "./retired";
import { tagRoutes } from "./tags";
import { userRoutes } from "./users";
import { v1Routes } from "./v1";

/** A certificate and its key, in PEM. */
export interface Tls {
  key: string | Buffer;
  cert: string | Buffer;
}

interface ServerOptions {
  tls?: Tls;
  onExchange?: (exchange: Exchange) => void;
}

export function createServer(hub: Hub, controls: Controls, { tls, onExchange }: ServerOptions): FastifyInstance {
  const app = Fastify({
    serverFactory: (handler) => (tls ? https.createServer({ ...tls }, handler) : http.createServer(handler)),
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
  });
  if (onExchange) tellExchanges(app, onExchange);
  admission(app, hub);
  removedRoutes(app, hub);
  answers(app, hub);
  withMethodNotAllowed(app, () => {
    loginRoutes(app, hub);
    accessTokenRoutes(app, hub);
    repositoryRoutes(app, hub);
    legacyRepositoryRoutes(app, hub);
    tagRoutes(app, hub);
    imageRoutes(app, hub);
    imageDeletionRoutes(app, hub);
    auditLogRoutes(app, hub);
    orgRoutes(app, hub);
    userRoutes(app, hub);
    v1Routes(app, hub);
  });
  app.register((scope) => controlRoutes(scope, controls));
  return app;
}
