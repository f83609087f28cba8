import { z } from "zod";
import { defineResource, type Listed, PartialError } from "../define";
import { existingRepository, line, namespaceOfRepository } from "../fields/repositoryFields";
import { explain, type Hub, type HubWebhook, NotFoundError, noRepository } from "../hub";
import { existsAlready, Refusal } from "../refusals";
import { byOwner } from "../rules/byOwner";
import { createOnce } from "../rules/createOnce";
import { ofEachRepository } from "../rules/ofEachRepository";

const inputs = z.strictObject({
  namespace: namespaceOfRepository,
  repository: existingRepository,
  name: line
    .min(1, "must not be empty")
    .max(100, "must have at most 100 characters")
    .regex(/^[^/]*$/, "must not have a slash")
    .meta({ defaultsTo: "logicalName" })
    .describe(
      "What Docker Hub shows it as; the repository has no other of this name. Default: the resource's logical name.",
    ),
  url: z
    .url({ protocol: /^https?$/, error: "is not an address that begins with https:// or http://" })
    .meta({ secret: true })
    .describe("The address that is called after each push. It often has a token in it, so it is always a secret."),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe("Whether a webhook of this name that calls this address is adopted instead of being an error."),
});

const outputs = z.object({
  webhookId: z.string().optional().describe("The number that Docker Hub gave it."),
});

type Inputs = z.output<typeof inputs>;

export const webhook = defineResource({
  token: "Webhook",
  docs: {
    about: `A webhook: an address that Docker Hub calls after each push to a repository.

Docker Hub signs nothing that it sends, so whoever knows the address can call it. Docker does not document these endpoints: they are as a public client had them in 2021, and not verified against the live service.`,
    endpoints: [
      "POST /v2/repositories/{namespace}/{repository}/webhooks/",
      "POST /v2/repositories/{namespace}/{repository}/webhooks/{id}/hooks/",
      "GET /v2/repositories/{namespace}/{repository}/webhooks/",
      "DELETE /v2/repositories/{namespace}/{repository}/webhooks/{id}/",
    ],
    permissions:
      "A user who may administer the repository, with the password or a personal access token of the scope `repo:admin`.",
    get: { id: "acme/web/deploy" },
    destroy: "Deletes the webhook.",
    errors: [
      {
        error: "The repository has one of this name already.",
        remedy: "Choose another name, or set `adoptExisting: true` where it calls the same address.",
      },
    ],
  },
  inputs,
  outputs,
  identity: ["namespace", "repository", "name"],
  replaceOn: ["url"],
  secrets: [],

  async create({ hub, inputs, before }) {
    const { namespace, repository, name } = inputs;
    const existing = await hub.webhooks.find(namespace, repository, name);
    if (existing) {
      if (!inputs.adoptExisting) throw existsAlready(titleOf(inputs), before !== undefined);
      refuseOther(existing.urls, inputs);
      return { state: { ...inputs, webhookId: existing.id } };
    }
    const { id } = await createNew(hub, inputs);
    try {
      await addUrl(hub, id, inputs);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new PartialError({ ...inputs, url: "", webhookId: id }, error);
    }
    return { state: { ...inputs, webhookId: id } };
  },

  async read({ hub, key: { namespace, repository, name }, state }) {
    const found = await hub.webhooks.find(namespace, repository, name);
    if (!found) return undefined;
    // A second address is drift, which a replacement mends.
    const url = found.urls.find((each) => each !== state?.url) ?? found.urls[0] ?? "";
    return { namespace, repository, name, url, webhookId: found.id };
  },

  update: async ({ state, inputs }) => ({ ...inputs, webhookId: state.webhookId }),

  async delete({ hub, state: { namespace, repository, name } }) {
    const found = await hub.webhooks.find(namespace, repository, name);
    if (found) await hub.webhooks.delete(namespace, repository, found.id);
  },

  refuseAdoption: (found, inputs) => refuseOther(found.url ? [found.url] : [], inputs),

  listed: {
    kind: "webhook",
    lists: (hub, ids) => byOwner(ids, "the webhooks", (each) => listed(hub, each)),
  },
});

/** Without the addresses, which are secrets. */
async function* listed(hub: Hub, namespace: string): AsyncGenerator<Listed> {
  const webhooks = ofEachRepository(hub, namespace, (repository) => hub.webhooks.list(namespace, repository));
  for await (const { repository, name } of webhooks) {
    yield { id: `${namespace}/${repository}/${name}`, details: [], properties: {} };
  }
}

/** The address can't be changed where it is, and what somebody relies on is not deleted by an adoption. */
function refuseOther(urls: readonly string[], inputs: Inputs): void {
  if (urls.length === 1 && urls[0] === inputs.url) return;
  throw new Refusal(
    `${titleOf(inputs)} exists and does not call the declared address alone. Choose another name, or delete it on Docker Hub first.`,
  );
}

function createNew(hub: Hub, inputs: Inputs): Promise<HubWebhook> {
  const { namespace, repository, name } = inputs;
  return createOnce<HubWebhook, HubWebhook>({
    create: () => hub.webhooks.create(namespace, repository, name),
    find: () => hub.webhooks.find(namespace, repository, name),
    // It was not there before; ours has no address yet.
    take: async (found) => {
      if (found.urls.length === 0) return found;
      throw existsAlready(titleOf(inputs), false);
    },
    mayExist: () =>
      `Whether ${titleOf(inputs)} was created could not be found out. Delete it on Docker Hub if it is there, and run \`pulumi up\` again.`,
    sleep: hub.sleep,
  }).catch((error: unknown) => {
    throw error instanceof NotFoundError ? explain(error, noRepository(namespace, repository)) : error;
  });
}

async function addUrl(hub: Hub, id: string, inputs: Inputs): Promise<void> {
  const { namespace, repository, name, url } = inputs;
  await createOnce<true, true>({
    create: async () => {
      await hub.webhooks.addUrl(namespace, repository, id, url);
      return true;
    },
    find: async () => ((await hub.webhooks.find(namespace, repository, name))?.urls.includes(url) ? true : undefined),
    take: async () => true,
    mayExist: () => `Whether ${titleOf(inputs)} has its address could not be found out. Run \`pulumi up\` again.`,
    sleep: hub.sleep,
  });
}

function titleOf({ namespace, repository, name }: Inputs): string {
  return `The webhook ${name} of ${namespace}/${repository}`;
}
