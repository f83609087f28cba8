import http from "node:http";
import https from "node:https";
import Fastify, { type FastifyInstance } from "fastify";
import { legacyRoutes } from "../access/legacyRoutes";
import { accessTokenRoutes } from "../areas/accounts/accessTokens";
import { loginRoutes } from "../areas/accounts/login";
import { userRoutes } from "../areas/accounts/users";
import { auditLogRoutes } from "../areas/auditLogs/auditLogs";
import { imageDeletionRoutes } from "../areas/images/imageDeletion";
import { imageRoutes } from "../areas/images/images";
import { orgRoutes } from "../areas/organizations/organizations";
import { legacyRepositoryRoutes } from "../areas/repositories/legacyRepositories";
import { repositoryRoutes } from "../areas/repositories/repositories";
import { tagRoutes } from "../areas/tags/tags";
import { v1Routes } from "../areas/v1/v1";
import type { Hub } from "../backend/hub";
import { controlRoutes } from "../control/controlRoutes";
import type { Controls } from "../control/controls";
import { admission } from "./admission";
import { answers, withMethodNotAllowed } from "./answers";
import { type Exchange, tellExchanges } from "./exchanges";
import { removedRoutes } from "./removed";

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
  legacyRoutes(app);
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
