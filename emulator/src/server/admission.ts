import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { identify } from "../access/identity";
import type { Backend } from "../backend/backend";
import type { LoggedRequest } from "../backend/requestLog";
import { invalidToken } from "../http/errors";
import { isControl, pathOf } from "../http/path";
import { cutsAnswer, misbehaveAfter, misbehaveBefore } from "./misbehaviour";

declare module "fastify" {
  interface FastifyRequest {
    /** The request's entry in the log; the controls have none. */
    logged: LoggedRequest | undefined;
  }
}

/** What happens to every request of the API before its route: log, login, latency, faults, rate limit. */
export function admission(app: FastifyInstance, backend: Backend): void {
  app.decorateRequest("logged", undefined);
  app.decorateRequest("login", undefined);
  app.decorateRequest("fault", undefined);

  app.addHook("onRequest", async (request, reply) => {
    const path = pathOf(request.url);
    if (isControl(path)) return;
    const isToday = /^\/(v2|api)\//.test(path);
    request.logged = backend.requestLog.open(request.method, path, request.headers["user-agent"]);
    const login = isToday ? await identify(backend, request) : undefined;
    if (login !== "refused") request.login = login;
    if (backend.latencyMs > 0) await sleep(backend.latencyMs);
    request.fault = backend.faults.strike(request.method, path);
    if (request.fault) request.logged.fault = request.fault.kind;
    if (request.fault && (await misbehaveBefore(request.fault, request, reply, backend))) return reply;
    if (isToday) backend.rateLimit.count(request.login?.name, request.ip, reply);
    if (login === "refused") throw invalidToken();
    return;
  });

  // Before the answer leaves, so that whoever has it finds it in the log.
  app.addHook("onSend", async (request, reply) => {
    if (!request.logged) return;
    if (request.login) request.logged.identity = request.login.name;
    if (!request.fault || !cutsAnswer(request.fault)) request.logged.status = reply.statusCode;
  });

  misbehaveAfter(app);
}
