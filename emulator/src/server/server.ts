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
import { organizationTokenRoutes } from "../areas/organizations/accessTokens";
import { inviteRoutes } from "../areas/organizations/invites";
import { memberRoutes } from "../areas/organizations/members";
import { namespaceSettingsRoutes } from "../areas/organizations/namespaceSettings";
import { organizationRoutes } from "../areas/organizations/organizations";
import { registryAccessRoutes } from "../areas/organizations/registryAccess";
import { organizationSettingsRoutes } from "../areas/organizations/settings";
import { teamMemberRoutes } from "../areas/organizations/teamMembers";
import { teamRoutes } from "../areas/organizations/teams";
import { categoryRoutes } from "../areas/repositories/categories";
import { collaboratorRoutes } from "../areas/repositories/collaborators";
import { grantRoutes } from "../areas/repositories/grants";
import { immutableTagRoutes } from "../areas/repositories/immutableTags";
import { legacyRepositoryRoutes } from "../areas/repositories/legacyRepositories";
import { repositoryRoutes } from "../areas/repositories/repositories";
import { webhookRoutes } from "../areas/repositories/webhooks";
import { scimDiscoveryRoutes } from "../areas/scim/discovery";
import { scimUserRoutes } from "../areas/scim/users";
import { searchRoutes } from "../areas/search/search";
import { tagRoutes } from "../areas/tags/tags";
import { v1Routes } from "../areas/v1/v1";
import type { Backend } from "../backend/backend";
import { controlRoutes } from "../control/controlRoutes";
import type { Controls } from "../control/controls";
import { pageRoutes } from "../control/pageRoutes";
import { detailError } from "../http/errors";
import { admission } from "./admission";
import { answers, refuse, withMethodNotAllowed } from "./answers";
import { bodies } from "./bodies";
import { dateHeader } from "./date";
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

export function createServer(
  backend: Backend,
  controls: Controls,
  { tls, onExchange }: ServerOptions,
): FastifyInstance {
  const app = Fastify({
    serverFactory: (handler) => (tls ? https.createServer({ ...tls }, handler) : http.createServer(handler)),
    forceCloseConnections: "idle",
    // Names have up to 255 characters; Fastify's own limit is 100.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1000 },
    frameworkErrors: (error, _request, reply) => refuse(reply, detailError(error.statusCode ?? 400, error.message)),
  });
  dateHeader(app, backend.clock);
  if (onExchange) tellExchanges(app, onExchange);
  admission(app, backend);
  legacyRoutes(app);
  removedRoutes(app, backend);
  answers(app, backend);
  bodies(app);
  withMethodNotAllowed(app, () => {
    loginRoutes(app, backend);
    accessTokenRoutes(app, backend);
    repositoryRoutes(app, backend);
    legacyRepositoryRoutes(app, backend);
    immutableTagRoutes(app, backend);
    grantRoutes(app, backend);
    categoryRoutes(app, backend);
    collaboratorRoutes(app, backend);
    webhookRoutes(app, backend);
    tagRoutes(app, backend);
    imageRoutes(app, backend);
    imageDeletionRoutes(app, backend);
    auditLogRoutes(app, backend);
    organizationRoutes(app, backend);
    organizationSettingsRoutes(app, backend);
    teamRoutes(app, backend);
    teamMemberRoutes(app, backend);
    memberRoutes(app, backend);
    inviteRoutes(app, backend);
    organizationTokenRoutes(app, backend);
    registryAccessRoutes(app, backend);
    namespaceSettingsRoutes(app, backend);
    userRoutes(app, backend);
    searchRoutes(app, backend);
    scimDiscoveryRoutes(app, backend);
    scimUserRoutes(app, backend);
    v1Routes(app, backend);
  });
  app.register((scope) => controlRoutes(scope, controls));
  pageRoutes(app, backend);
  return app;
}
