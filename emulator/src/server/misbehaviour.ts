import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Backend } from "../backend/backend";
import type { Fault } from "../backend/faultInput";
import { invalidToken } from "../http/errors";
import { spoiled } from "./spoiledBody";

declare module "fastify" {
  interface FastifyRequest {
    /** The fault that hits the request, if any. */
    fault: Fault | undefined;
  }
}

const challenge =
  "<!DOCTYPE html><html><head><title>Just a moment...</title></head>" +
  "<body>Enable JavaScript and cookies to continue</body></html>";

/** Does what a fault does before the request is looked at, and says whether that settles it. */
export async function misbehaveBefore(
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
  backend: Backend,
): Promise<boolean> {
  switch (fault.kind) {
    case "delay":
      await sleep(fault.delayMs, undefined, { ref: false });
      return false;
    case "status":
      reply
        .code(fault.status)
        .headers(fault.headers)
        .send(fault.body ?? { detail: "a fault of the emulator" });
      return true;
    case "html":
      reply.code(fault.status).type("text/html; charset=UTF-8").send(challenge);
      return true;
    case "rate-limit":
      throw backend.rateLimit.refusal(fault, request.login?.name);
    case "expired-token":
      backend.sessions.end(request.headers.authorization);
      throw invalidToken();
    case "reset-before":
      reply.hijack();
      reply.raw.destroy();
      return true;
    case "silence-before":
      reply.hijack();
      return true;
    default:
      return false;
  }
}

/** Adds what a fault does once the request has been carried out. */
export function misbehaveAfter(app: FastifyInstance): void {
  app.addHook("onSend", async ({ fault }, reply, payload) => {
    if (!fault) return payload;
    if (typeof payload === "string" && payload !== "") return after(fault, payload, reply);
    return after(fault, undefined, reply) ?? payload;
  });
}

/** Whether a fault keeps the answer from arriving as a whole. */
export function cutsAnswer({ kind }: Fault): boolean {
  return kind === "reset-after" || kind === "reset-during" || kind === "silence-after";
}

function after(fault: Fault, body: string | undefined, reply: FastifyReply) {
  const isCut = fault.kind === "reset-after" || (fault.kind === "reset-during" && body === undefined);
  if (isCut) reply.raw.destroy();
  if (fault.kind === "silence-after") return new Promise<never>(() => {});
  return body === undefined ? undefined : spoiled(fault, body, reply);
}
