import { createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { checkCredentials } from "../../access/credentials";
import type { Backend } from "../../backend/backend";
import type { Login } from "../../backend/sessions";
import { ErrorAnswer, plainError, unauthorized } from "../../http/errors";

const key = crypto.getRandomValues(new Uint8Array(32));

/** The login of `Authorization: Basic`; undefined without one. */
export function basicLogin(backend: Backend, request: FastifyRequest): Login | undefined {
  const encoded = /^Basic +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const [, name = "", secret = ""] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, "base64").toString()) ?? [];
  request.login = checkCredentials(backend, name, secret);
  return request.login;
}

export function requireBasicLogin(backend: Backend, request: FastifyRequest): Login {
  const login = basicLogin(backend, request);
  if (!login) throw new ErrorAnswer(401, { detail: "authentication required" }, { "www-authenticate": "Basic" });
  return login;
}

/** Answers `X-Docker-Token: true` with a token for the registry. */
export function grantToken(request: FastifyRequest, reply: FastifyReply, repository: string, access: string): void {
  if (request.headers["x-docker-token"] !== "true") return;
  const token = `signature=${sign(repository, access)},repository="${repository}",access=${access}`;
  reply.headers({
    "www-authenticate": `Token ${token}`,
    "x-docker-token": token,
    "x-docker-endpoints": "registry-1.docker.io",
  });
}

/** Refuses a request without `Authorization: Token`, and one whose token was not granted for the repository. */
export function requireToken(request: FastifyRequest, repository: string): void {
  const token = /^Token +signature=(\w+),repository="([^"]+)",access=(\w+)$/.exec(request.headers.authorization ?? "");
  if (!token) throw unauthorized();
  const [, signature = "", named = "", access = ""] = token;
  const expected = sign(repository, access);
  const isGranted =
    named === repository &&
    signature.length === expected.length &&
    timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
  if (!isGranted) throw plainError(403, "permission denied");
}

function sign(repository: string, access: string): string {
  return createHmac("sha256", key).update(`${repository} ${access}`).digest("hex");
}
