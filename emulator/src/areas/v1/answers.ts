import type { FastifyReply } from "fastify";

/** Answers with a text as JSON, which is all that most of v1 answers with. */
export function answer(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).type("application/json").send(JSON.stringify(text));
}

/** A 204 that is declared as JSON; Fastify itself takes the declaration off. */
export function noContent(reply: FastifyReply): FastifyReply {
  reply.raw.setHeader("content-type", "application/json");
  return reply.code(204).send();
}
