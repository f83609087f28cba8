import type { FastifyInstance } from "fastify";
import type { Clock } from "../backend/clock";

/** Every answer says what time it is by the emulator's clock, not by the machine's. A fault may say otherwise. */
export function dateHeader(app: FastifyInstance, clock: Clock): void {
  app.addHook("onSend", async (_request, reply) => {
    if (!reply.hasHeader("date")) reply.header("date", clock.now().toUTCString());
  });
}
