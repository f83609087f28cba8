import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { ErrorAnswer, type FieldErrors } from "../../http/errors";
import { clampedPageSize, pageNumber } from "../../http/pagination";
import type { AuditEvent } from "../../state/auditEvent";
import { gives } from "../../state/organizationTokens";
import { planOf } from "../../state/plans";
import { auditActions } from "./actions";

const time = z.iso.datetime({ offset: true, error: "must be a date and time" }).transform((text) => Date.parse(text));
const query = z.object({
  action: z.string().default(""),
  name: z.string().default(""),
  actor: z.string().default(""),
  from: time.default(Number.NEGATIVE_INFINITY),
  to: time.default(Number.POSITIVE_INFINITY),
  page: pageNumber,
  page_size: clampedPageSize(25),
});

/** gRPC's codes, which this area has in place of details. */
const codes: Record<number, number> = { 400: 3, 401: 16, 403: 7, 404: 5 };

/** Who changed what (OpenAPI document, "Audit Logs"). */
export function auditLogRoutes(app: FastifyInstance, backend: Backend): void {
  app.get<OneAccount>("/v2/auditlogs/:account", async (request) => {
    const { account } = request.params;
    requireReader(backend, request);
    const { page, page_size, ...wanted } = parse(query, request.query, invalid);
    const events = backend.state.auditLog.filter((event) => event.account === account && matches(event, wanted));
    const newestFirst = events.sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp)).reverse();
    return { logs: newestFirst.slice((page - 1) * page_size, page * page_size).map(view) };
  });

  app.get<OneAccount>("/v2/auditlogs/:account/actions", async (request) => {
    requireReader(backend, request);
    return { actions: auditActions };
  });
}

interface OneAccount {
  Params: { account: string };
}

/** A user reads its own log; an organization's is for its owners, and for its tokens with the scope. */
function requireReader(backend: Backend, request: FastifyRequest<OneAccount>): void {
  const { login } = request;
  const { account } = request.params;
  if (!login) throw rpcError(401, "authentication required");
  if (login.kind === "personal access token") {
    throw rpcError(403, "token issued from personal access token is not allowed");
  }
  if (!backend.state.hasNamespace(account)) throw rpcError(404, "account not found");
  const organization = backend.state.organizations.get(account);
  const isReader =
    login.name === account ||
    organization?.members[login.name] === "owner" ||
    (account === "library" && backend.state.users.get(login.name)?.dockerAdmin === true);
  if (!isReader) throw rpcError(403, "access to the resource is denied");
  if (
    login.kind === "organization access token" &&
    !gives(login.resources, "scope-activity-read", { namespace: account })
  ) {
    throw rpcError(403, "insufficient scope");
  }
  const plan = planOf(backend.state, account);
  if (organization && plan !== "team" && plan !== "business") {
    throw rpcError(403, "the audit log of an organization needs a Team or Business plan");
  }
}

function matches(event: AuditEvent, wanted: Omit<z.infer<typeof query>, "page" | "page_size">): boolean {
  const at = Date.parse(event.timestamp);
  return (
    (wanted.action === "" || event.action === wanted.action) &&
    (wanted.name === "" || event.name === wanted.name || event.name === `${event.account}/${wanted.name}`) &&
    (wanted.actor === "" || event.actor === wanted.actor) &&
    at >= wanted.from &&
    at <= wanted.to
  );
}

function view({ description, ...event }: AuditEvent) {
  return { ...event, action_description: description };
}

function invalid(fields: FieldErrors): ErrorAnswer {
  const message = Object.entries(fields).map(([field, problem]) => `${field}: ${problem}`);
  return rpcError(400, message.join("; "));
}

/** `{code, message, details}`: the OpenAPI document's schema `rpcStatus`, the errors of this area alone. */
function rpcError(status: number, message: string): ErrorAnswer {
  return new ErrorAnswer(status, { code: codes[status] ?? 2, message, details: [] });
}
