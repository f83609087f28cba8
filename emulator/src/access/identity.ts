import type { FastifyRequest } from "fastify";
import type { Backend } from "../backend/backend";
import type { Login } from "../backend/sessions";
import { plainError, unauthorized } from "../http/errors";

declare module "fastify" {
  interface FastifyRequest {
    /** Who the bearer token belongs to; undefined for an anonymous request. */
    login: Login | undefined;
  }
  interface FastifyContextConfig {
    /** A route that pays no attention to `Authorization`. */
    open?: boolean;
  }
}

/** The bearer token's login; `"refused"` when there is a token and it is not valid (any more). */
export async function identify(backend: Backend, request: FastifyRequest): Promise<Login | "refused" | undefined> {
  const { authorization } = request.headers;
  if (authorization === undefined || request.routeOptions.config?.open) return undefined;
  return (await backend.sessions.verify(authorization)) ?? "refused";
}

/** The login of a request that must have one. */
export function requireLogin(request: FastifyRequest): Login {
  if (!request.login) throw unauthorized();
  return request.login;
}

/** Who a change is put down to in the audit log. */
export function actorOf(request: FastifyRequest): string {
  return requireLogin(request).name;
}

/** Refuses the two kinds of token, in Docker Hub's words, where only some logins will do. */
export function refuse(login: Login, ...kinds: Exclude<Login["kind"], "password">[]): void {
  for (const kind of kinds) {
    if (login.kind === kind) throw plainError(403, `token issued from ${kind} is not allowed`);
  }
}
