import type { FastifyContextConfig, FastifyInstance, FastifyReply } from "fastify";
import { refuseV1IfRetired } from "../areas/v1/retired";
import type { Backend } from "../backend/backend";
import { detailError, ErrorAnswer, plainError } from "../http/errors";
import { sendNotFound } from "../http/notFound";
import { isControl, pathOf } from "../http/path";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/** What is answered when no route answers: mistakes, and unknown paths. */
export function answers(app: FastifyInstance, backend: Backend): void {
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    if (error instanceof ErrorAnswer) return refuse(reply, error);
    if (error.statusCode && error.statusCode < 500) return refuse(reply, detailError(error.statusCode, error.message));
    console.error(error);
    return refuse(reply, detailError(500, "the emulator has a bug; its log says more"));
  });

  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request.url);
    if (isControl(path)) return reply.code(404).send({ error: `there is no control ${request.method} ${path}` });
    if (path.startsWith("/v1/")) refuseV1IfRetired(backend);
    return sendNotFound(reply);
  });
}

/** Has every path of v2 that `routes` adds answer 405 to the methods it does not have. */
export function withMethodNotAllowed(app: FastifyInstance, routes: () => void): void {
  const known = new Map<string, { has: string[]; config: FastifyContextConfig }>();
  app.addHook("onRoute", ({ url, method, config = {} }) => {
    known.set(url, { has: [...(known.get(url)?.has ?? []), ...[method].flat()], config });
  });
  routes();
  app.register(async (rest) => {
    for (const [url, { has, config }] of [...known].filter(([url]) => url.startsWith("/v2/"))) {
      const method = methods.filter((method) => !has.includes(method));
      const handler = async (request: { method: string }) => {
        throw plainError(405, `Method "${request.method}" not allowed.`);
      };
      rest.route({ url, method, config, exposeHeadRoute: false, handler });
    }
  });
}

/** Answers with an error. */
export function refuse(reply: FastifyReply, error: ErrorAnswer): FastifyReply {
  return reply.code(error.status).headers(error.headers).send(error.body);
}
