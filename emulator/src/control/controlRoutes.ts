import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { faultInput } from "../backend/faultInput";
import { rateLimitChange } from "../backend/rateLimit";
import { parse } from "../http/body";
import { ErrorAnswer, type FieldErrors } from "../http/errors";
import { plan } from "../state/accounts";
import { pushedTag, repositoryEdit } from "../state/repositories";
import { SeedError } from "../state/seed";
import { type Controls, RefusedError } from "./controls";
import { NotThereError } from "./notThereError";

const clock = z.strictObject({ now: z.iso.datetime({ offset: true }) });
const advance = z.strictObject({ ms: z.number() });
const latency = z.strictObject({ ms: z.number().min(0) });
const tokenLife = z.strictObject({ seconds: z.int().min(1).nullable() });
const retired = z.strictObject({ retired: z.enum(["as-today", "as-they-did"]) });
const planChange = z.strictObject({ plan });
const tagPush = z.strictObject({
  namespace: z.string(),
  repository: z.string(),
  tags: z.array(z.union([pushedTag.shape.name, pushedTag])).min(1),
});

const imagePull = z.strictObject({
  namespace: z.string(),
  repository: z.string(),
  reference: z.string(),
  at: z.iso.datetime({ offset: true }).optional(),
});

const acceptance = z.strictObject({
  organization: z.string(),
  invitee: z.string(),
  username: z.string().optional(),
});

/** The controls: JSON over HTTP in front of the functions of {@link Controls}. */
export async function controlRoutes(app: FastifyInstance, controls: Controls): Promise<void> {
  const path = (name: string) => `/_emulator/${name}`;
  const accept = <T>(schema: z.ZodType<T>, body: unknown) => parse(schema, body, refuse);

  app.setErrorHandler((error) => {
    if (error instanceof NotThereError) throw controlError(404, error.message);
    if (error instanceof RefusedError) throw controlError(409, error.message);
    if (error instanceof SeedError) throw controlError(400, error.message);
    throw error;
  });

  app.get(path("requests"), async () => ({ requests: controls.requests() }));
  app.delete(path("requests"), async (_request, reply) => {
    controls.clearRequests();
    return reply.code(204).send();
  });

  app.get(path("faults"), async () => ({ faults: controls.faults() }));
  app.post(path("faults"), async (request, reply) =>
    reply.code(201).send(controls.fault(accept(faultInput, request.body))),
  );
  app.delete(path("faults"), async (_request, reply) => {
    controls.clearFaults();
    return reply.code(204).send();
  });

  app.get(path("clock"), async () => ({ now: controls.now() }));
  app.put(path("clock"), async (request) => {
    controls.setClock(new Date(accept(clock, request.body).now));
    return { now: controls.now() };
  });
  app.post(path("clock/advance"), async (request) => {
    controls.advanceClock(accept(advance, request.body).ms);
    return { now: controls.now() };
  });

  app.put(path("latency"), async (request) => {
    const { ms } = accept(latency, request.body);
    controls.setLatency(ms);
    return { ms };
  });
  app.put(path("token-life"), async (request) => {
    const asked = accept(tokenLife, request.body);
    controls.setTokenLife(asked.seconds ?? undefined);
    return asked;
  });
  app.put(path("retired"), async (request) => {
    const asked = accept(retired, request.body);
    controls.setRetired(asked.retired);
    return asked;
  });
  app.put(path("rate-limit"), async (request) => controls.setRateLimit(accept(rateLimitChange, request.body)));

  app.put<{ Params: { namespace: string } }>(path("plans/:namespace"), async (request) => {
    const asked = accept(planChange, request.body);
    controls.setPlan(request.params.namespace, asked.plan);
    return asked;
  });
  app.post(path("tags"), async (request, reply) => {
    const { namespace, repository, tags } = accept(tagPush, request.body);
    for (const tag of tags) controls.pushTag(namespace, repository, tag);
    return reply.code(201).send(controls.repository(namespace, repository));
  });
  app.post(path("pulls"), async (request, reply) => {
    const { namespace, repository, reference, at } = accept(imagePull, request.body);
    controls.pull(namespace, repository, reference, at === undefined ? undefined : new Date(at));
    return reply.code(201).send(controls.repository(namespace, repository));
  });
  app.post(path("invites/accept"), async (request, reply) => {
    const { organization, invitee, username } = accept(acceptance, request.body);
    controls.acceptInvite(organization, invitee, username);
    return reply.code(204).send();
  });
  app.get<OneRepository>(path("repositories/:namespace/:name"), async ({ params }) => {
    const repository = controls.repository(params.namespace, params.name);
    if (!repository) throw new NotThereError(`there is no repository ${params.namespace}/${params.name}`);
    return repository;
  });
  app.patch<OneRepository>(path("repositories/:namespace/:name"), async (request) => {
    const { namespace, name } = request.params;
    return controls.editRepository(namespace, name, accept(repositoryEdit, request.body));
  });

  app.get(path("audit-log"), async () => ({ events: controls.auditLog() }));

  app.get(path("export"), async () => controls.exportState());
  app.post(path("import"), { bodyLimit: 256 * 1024 * 1024 }, async (request, reply) => {
    controls.importState(request.body);
    return reply.code(204).send();
  });
  app.post(path("reset"), async (_request, reply) => {
    controls.reset();
    return reply.code(204).send();
  });
}

interface OneRepository {
  Params: { namespace: string; name: string };
}

function refuse(fields: FieldErrors): ErrorAnswer {
  return controlError(
    400,
    Object.entries(fields)
      .map(([field, message]) => `${field}: ${message}`)
      .join("; "),
  );
}

function controlError(status: number, error: string): ErrorAnswer {
  return new ErrorAnswer(status, { error });
}
