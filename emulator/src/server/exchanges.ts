import type { FastifyInstance } from "fastify";
import { pathOf } from "../http/path";

/** A request and the answer it got. */
export interface Exchange {
  method: string;
  path: string;
  status: number;
  contentType: string | undefined;
  /** The answer's body; "" where there is none. */
  body: string;
}

export function tellExchanges(app: FastifyInstance, tell: (exchange: Exchange) => void): void {
  app.addHook("onSend", async (request, reply, payload) => {
    const isSpoiled = request.fault !== undefined && request.fault.kind !== "delay";
    if (!request.logged || isSpoiled) return;
    tell({
      method: request.method,
      path: pathOf(request.url),
      status: reply.statusCode,
      contentType: reply.getHeader("content-type")?.toString(),
      body: typeof payload === "string" ? payload : "",
    });
  });
}
