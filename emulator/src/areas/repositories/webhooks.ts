import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { findRepository } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors, repositoryError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import type { Webhook } from "../../state/repositories";
import { repositoryUpdated } from "./events";
import type { OneRepository } from "./repositories";

const creation = z.strictObject({ name: z.string("required").min(1, "required") });
const hook = z.strictObject({ hook_url: z.url({ protocol: /^https?$/, error: "must be a URL" }) });

interface OneWebhook {
  Params: { namespace: string; name: string; id: string };
}

/** What a push tells whom; nothing is ever sent from here (RyanTheAllmighty/Docker-Hub-API, of 2021). */
export function webhookRoutes(app: FastifyInstance, backend: Backend): void {
  const list = "/v2/repositories/:namespace/:name/webhooks";

  app.get<OneRepository>(list, async (request) => {
    const { webhooks } = findRepository(backend.state, request.login, request.params, "edit");
    return paginate(request, webhooks, view, fieldErrors);
  });

  app.post<OneRepository>(list, async (request, reply) => {
    const repository = findRepository(backend.state, request.login, request.params, "edit");
    const { name } = parse(creation, request.body, fieldErrors);
    if (repository.webhooks.some((webhook) => webhook.name === name)) {
      throw fieldErrors({ name: "Webhook with this name already exists" });
    }
    const creator = actorOf(request);
    const webhook = { id: backend.state.nextId(), name, creator, updatedAt: backend.clock.timestamp(), hooks: [] };
    repository.webhooks.push(webhook);
    backend.record(repositoryUpdated(creator, repository, ["webhooks"]));
    return reply.code(201).send(view(webhook));
  });

  app.post<OneWebhook>(`${list}/:id/hooks`, async (request, reply) => {
    const { repository, webhook } = find(backend, request);
    const { hook_url } = parse(hook, request.body, fieldErrors);
    const added = { id: backend.state.nextId(), url: hook_url, createdAt: backend.clock.timestamp() };
    webhook.hooks.push(added);
    webhook.updatedAt = added.createdAt;
    backend.record(repositoryUpdated(actorOf(request), repository, ["webhooks"]));
    return reply.code(201).send(hookView(webhook, added));
  });

  app.delete<OneWebhook>(`${list}/:id`, async (request, reply) => {
    const { repository, webhook } = find(backend, request);
    repository.webhooks.splice(repository.webhooks.indexOf(webhook), 1);
    backend.record(repositoryUpdated(actorOf(request), repository, ["webhooks"]));
    return reply.code(204).send();
  });
}

function find(backend: Backend, request: FastifyRequest<OneWebhook>) {
  const repository = findRepository(backend.state, request.login, request.params, "edit");
  const webhook = repository.webhooks.find(({ id }) => String(id) === request.params.id);
  if (!webhook) throw repositoryError(404, "object not found");
  return { repository, webhook };
}

function view(webhook: Webhook) {
  return {
    id: webhook.id,
    name: webhook.name,
    active: true,
    expect_final_callback: true,
    creator: webhook.creator,
    last_updated: webhook.updatedAt,
    last_updater: webhook.creator,
    hooks: webhook.hooks.map((hook) => hookView(webhook, hook)),
  };
}

function hookView({ creator }: Webhook, { id, url, createdAt }: Webhook["hooks"][number]) {
  return {
    id,
    creator,
    last_updater: creator,
    hook_url: url,
    date_added: createdAt,
    last_updated: createdAt,
    active: true,
  };
}
