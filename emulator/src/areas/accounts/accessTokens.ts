import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { refuse, requireLogin } from "../../access/identity";
import type { Backend } from "../../backend/backend";
import { timestamp } from "../../backend/clock";
import { parse } from "../../http/body";
import { plainError, unauthorized, valueError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import type { AccessToken, User } from "../../state/accounts";
import { accountChanged } from "../../state/change";
import { accessTokenScopes } from "../../state/scopes";

const label = z.string("must be a string").min(1, "must not be empty").max(100, "must be at most 100 characters long");
const creation = z.strictObject({
  token_label: label,
  scopes: z
    .array(z.enum(accessTokenScopes, `must be one of ${accessTokenScopes.join(", ")}`), "must be a list")
    .min(1, "must not be empty"),
  expires_at: z.iso.datetime({ offset: true, error: "must be a date and time" }).optional(),
});
const change = z.strictObject({ token_label: label, is_active: z.boolean("must be true or false") }).partial();

// The older name of the routes, which docker/hub-tool uses, knows neither scopes nor expiry.
const legacyCreation = creation.pick({ token_label: true }).transform((asked) => ({
  ...asked,
  scopes: ["repo:admin" as const],
  expires_at: undefined,
}));

/** Personal access tokens (OpenAPI document, "Personal Access Tokens"). */
export function accessTokenRoutes(app: FastifyInstance, backend: Backend): void {
  family(app, backend, { path: "/v2/access-tokens", creation, view });
  family(app, backend, { path: "/v2/api_tokens", creation: legacyCreation, view: legacyView });
}

interface Family {
  path: string;
  creation: z.ZodType<z.output<typeof creation>>;
  view: (token: AccessToken) => object;
}

function family(app: FastifyInstance, backend: Backend, { path, creation, view }: Family): void {
  app.post(path, async (request, reply) => {
    const user = owner(backend, request);
    const { token_label, scopes, expires_at } = parse(creation, request.body, valueError);
    if (expires_at !== undefined && new Date(expires_at) <= backend.clock.now()) {
      throw valueError({ expires_at: "must be in the future" });
    }
    const token: AccessToken = {
      uuid: crypto.randomUUID(),
      token: `dckr_pat_${randomBytes(20).toString("base64url")}`,
      label: token_label,
      scopes,
      isActive: true,
      createdAt: backend.clock.timestamp(),
      ...(expires_at !== undefined && { expiresAt: timestamp(new Date(expires_at)) }),
      lastUsed: null,
      creatorIp: request.ip,
      creatorUserAgent: request.headers["user-agent"] ?? "",
    };
    user.accessTokens.set(token.uuid, token);
    recordChange(backend, user, token, "create", "created");
    return reply.code(201).send({ ...view(token), token: token.token });
  });

  app.get(path, async (request) => {
    const tokens = [...owner(backend, request).accessTokens.values()].reverse();
    const { results, ...page } = paginate(request, tokens, view, valueError);
    return { ...page, active_count: tokens.filter((token) => token.isActive).length, results };
  });

  app.get<OneToken>(`${path}/:uuid`, async (request) => view(find(owner(backend, request), request.params.uuid)));

  app.patch<OneToken>(`${path}/:uuid`, async (request) => {
    const user = owner(backend, request);
    const token = find(user, request.params.uuid);
    const { token_label, is_active } = parse(change, request.body, valueError);
    token.label = token_label ?? token.label;
    token.isActive = is_active ?? token.isActive;
    recordChange(backend, user, token, "update", "changed");
    return view(token);
  });

  app.delete<OneToken>(`${path}/:uuid`, async (request, reply) => {
    const user = owner(backend, request);
    const token = find(user, request.params.uuid);
    user.accessTokens.delete(token.uuid);
    recordChange(backend, user, token, "delete", "deleted");
    return reply.code(202).send();
  });
}

interface OneToken {
  Params: { uuid: string };
}

function owner(backend: Backend, request: FastifyRequest): User {
  const login = requireLogin(request);
  refuse(login, "personal access token", "organization access token");
  const user = backend.state.users.get(login.name);
  if (!user) throw unauthorized();
  return user;
}

function find(user: User, uuid: string): AccessToken {
  const token = user.accessTokens.get(uuid);
  if (!token) throw plainError(404, "access token not found");
  return token;
}

function recordChange(
  backend: Backend,
  { username }: User,
  { uuid, label }: AccessToken,
  action: string,
  done: string,
): void {
  const description = `${done} the personal access token ${label}`;
  backend.record(accountChanged(username, `user.access_token.${action}`, description, { uuid, label }));
}

/** The token itself is shown once, at its creation. */
function view(token: AccessToken) {
  return {
    uuid: token.uuid,
    client_id: "HUB",
    creator_ip: token.creatorIp,
    creator_ua: token.creatorUserAgent,
    created_at: token.createdAt,
    last_used: token.lastUsed,
    generated_by: "manual",
    is_active: token.isActive,
    token: "",
    token_label: token.label,
    scopes: token.scopes,
    ...(token.expiresAt !== undefined && { expires_at: token.expiresAt }),
  };
}

function legacyView(token: AccessToken) {
  const { scopes, expires_at, ...rest } = view(token);
  return rest;
}
