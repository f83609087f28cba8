import type { FastifyReply } from "fastify";

const notFoundPage =
  "<!DOCTYPE html><html><head><title>404 Page not found</title></head><body><h1>Page not found</h1></body></html>";

/** The answer to a path that does not exist: a page of HTML, as Docker Hub's is. */
export function sendNotFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).type("text/html; charset=utf-8").send(notFoundPage);
}
