import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Fault } from "../backend/faults";

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
export async function misbehaveBefore(fault: Fault, reply: FastifyReply): Promise<boolean> {
  switch (fault.kind) {
    case "delay":
      await sleep(fault.delayMs);
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
    case "reset-before":
      reply.hijack();
      reply.raw.destroy();
      return true;
    case "reset-after":
    case "truncated-json":
      return false;
  }
}

/** Adds what a fault does once the request has been carried out. */
export function misbehaveAfter(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (request.fault?.kind === "reset-after") reply.raw.destroy();
    if (request.fault?.kind !== "truncated-json" || typeof payload !== "string") return payload;
    const half = payload.slice(0, payload.length / 2);
    reply.header("content-length", Buffer.byteLength(half));
    return half;
  });
}
