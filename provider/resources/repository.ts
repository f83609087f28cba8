import { z } from "zod";
import { defineResource, type Listed } from "../define";
import { namespace, overview, repositoryName, shortDescription } from "../fields/repositoryFields";
import { ConflictError, changedTexts, type Hub, type HubRepository, InvalidError, type Texts } from "../hub";
import { existsAlready, Refusal } from "../refusals";
import { createOnce } from "../rules/createOnce";
import { wordedAs } from "../rules/sameTime";

const inputs = z.strictObject({
  namespace: namespace.describe(
    "The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in.",
  ),
  name: repositoryName
    .meta({ defaultsTo: "logicalName" })
    .describe(
      "The repository's name: 2 to 255 lower-case letters and digits, with single dots, dashes or underscores between them. Default: the resource's logical name.",
    ),
  description: shortDescription.optional(),
  fullDescription: overview.optional(),
  isPrivate: z
    .boolean()
    .optional()
    .describe(
      "Whether only people with access see it. Not managed when it is not declared: a new repository then has Docker Hub's default, and nothing is published by leaving it out.",
    ),
  forceDestroy: z
    .boolean()
    .default(false)
    .describe(
      "Whether the repository may be deleted, by destroy or a replacement, while it has tags. Their images are then gone for good.",
    ),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe(
      "Whether a repository that exists already is adopted instead of being an error. Only what the program declares is changed, and a private one is never made public by it.",
    ),
});

const outputs = z.object({
  createdAt: z.string().optional().describe("When the repository was created, in ISO 8601."),
});

type Inputs = z.output<typeof inputs>;

/** The `Date` header, by which we know the Hub's time, has whole seconds. */
const clockStep = 1_000;

export const repository = defineResource({
  token: "Repository",
  docs: {
    about: `A repository on Docker Hub.

\`adoptExisting: true\` adopts an existing repository; \`Repository.get(name, id)\` reads one.`,
    endpoints: [
      "POST /v2/namespaces/{namespace}/repositories",
      "GET /v2/namespaces/{namespace}/repositories/{repository}",
      "GET /v2/namespaces/{namespace}/repositories",
      "GET /v2/namespaces/{namespace}/repositories/{repository}/tags",
      "PATCH /v2/repositories/{namespace}/{repository}/",
      "POST /v2/repositories/{namespace}/{repository}/privacy",
      "DELETE /v2/repositories/{namespace}/{repository}/",
    ],
    permissions:
      "A user who may administer the namespace, with the password or a personal access token of the scope `repo:admin`. The namespace's plan decides how many private repositories it may have.",
    get: { id: "acme/web" },
    destroy:
      "Deletes the repository. While it has tags that is refused, unless `forceDestroy` is set, since their images would be gone for good.",
    errors: [
      {
        error: "It exists already.",
        remedy: "Set `adoptExisting: true` to adopt it as it is, or choose another name.",
      },
      {
        error: "It is private, and its adoption as declared would make it public.",
        remedy:
          "Leave `isPrivate` out or declare `true`; publish it in a change of its own, where the preview shows it.",
      },
      {
        error: "It was not deleted, since it holds tags.",
        remedy: "Set `forceDestroy: true` and run `pulumi up` before `destroy`, or keep it with `retainOnDelete`.",
      },
    ],
  },
  inputs,
  outputs,
  identity: ["namespace", "name"],
  address: (id) => `repository ${id}`,
  secrets: [],

  async create({ hub, inputs, before }) {
    const { namespace, name } = inputs;
    const existing = inputs.adoptExisting ? await hub.repositories.get(namespace, name) : undefined;
    const { createdAt } = existing ?? (await createNew(hub, inputs, before !== undefined));
    if (existing) await adopt(hub, existing, inputs);
    return { state: { ...inputs, createdAt } };
  },

  async read({ hub, key: { namespace, name }, state }) {
    if (!state) return hub.repositories.get(namespace, name);
    const needs = { fullDescription: state.fullDescription !== undefined };
    const found = await hub.repositories.refresh(namespace, name, needs);
    return found && { ...found, createdAt: wordedAs(state.createdAt, found.createdAt) };
  },

  async update({ hub, state, inputs }) {
    const { isPrivate } = inputs;
    await change(hub, inputs, changedTexts(state, inputs), isPrivate === state.isPrivate ? undefined : isPrivate);
    return { ...inputs, createdAt: state.createdAt };
  },

  delete: ({ hub, state }) => hub.repositories.delete(state.namespace, state.name),

  contents: async ({ hub, state }) => ({ tags: await hub.repositories.countTags(state.namespace, state.name) }),

  refuseAdoption(found, { namespace, name, isPrivate }) {
    if (found.isPrivate !== true || isPrivate !== false) return;
    throw new Refusal(
      `${namespace}/${name} is private, and its adoption as declared would make it public.\n` +
        "Leave isPrivate out or set it to true to adopt it; to publish it, set isPrivate: false afterwards, where the preview shows it.",
    );
  },

  auditActions: {
    deleted: "repo.delete",
    changed: (property) => (property === "isPrivate" ? "repo.change_privacy" : "repo.update"),
  },
  listed: {
    kind: "repository",
    lists(hub, ids) {
      const namespaces = new Set(ids.map((id) => id.split("/", 1)[0] ?? ""));
      return [...namespaces].sort().map((each) => ({ what: `the repositories of ${each}`, items: listed(hub, each) }));
    },
  },
});

async function* listed(hub: Hub, namespace: string): AsyncGenerator<Listed> {
  for await (const { name, isPrivate, createdAt } of hub.repositories.list(namespace, {})) {
    const details = [isPrivate ? "private" : "public"];
    yield { id: `${namespace}/${name}`, details, properties: { isPrivate }, createdAt };
  }
}

async function createNew(hub: Hub, inputs: Inputs, isInStack: boolean): Promise<HubRepository> {
  const { namespace, name } = inputs;
  const id = `${namespace}/${name}`;
  const startedAt = await hub.hubTime();
  try {
    return await createOnce<HubRepository, HubRepository>({
      create: () => hub.repositories.create(inputs),
      find: () => hub.repositories.get(namespace, name),
      take: async (found) => {
        if (isOurs(found, inputs, startedAt)) return found;
        throw existsAlready(id, isInStack);
      },
      mayExist: () =>
        `Whether ${id} was created could not be found out. If Docker Hub has it, set adoptExisting: true and run \`pulumi up\` again.`,
      sleep: hub.sleep,
    });
  } catch (error) {
    const wasRefused = error instanceof ConflictError || error instanceof InvalidError;
    if (wasRefused && (await hub.repositories.get(namespace, name))) throw existsAlready(id, isInStack);
    throw error;
  }
}

/** Whether a repository is the one whose creation we asked for: new since then by the Hub's clock, and as it was asked for. */
function isOurs(found: HubRepository, inputs: Inputs, startedAt: number | undefined): boolean {
  if (startedAt === undefined) return false;
  const isNew = Date.parse(found.createdAt ?? "") >= startedAt - clockStep;
  const { description = "", fullDescription = "", isPrivate = found.isPrivate } = inputs;
  return (
    isNew &&
    found.isPrivate === isPrivate &&
    found.description === description &&
    found.fullDescription === fullDescription
  );
}

async function adopt(hub: Hub, existing: HubRepository, inputs: Inputs): Promise<void> {
  repository.refuseAdoption?.(existing, inputs);
  const { description, fullDescription, isPrivate } = inputs;
  const differs = <T>(from: T, to: T | undefined) => (from === to ? undefined : to);
  // Docker Hub keeps the white space around a text; a program's text has none.
  const texts = {
    description: differs(existing.description.trim(), description),
    fullDescription: differs(existing.fullDescription.trim(), fullDescription),
  };
  await change(hub, inputs, texts, differs(existing.isPrivate, isPrivate));
}

/** Sends what changes, and nothing of it where a part of it is sure to be refused. */
async function change(
  hub: Hub,
  { namespace, name }: Inputs,
  texts: Texts,
  isPrivate: boolean | undefined,
): Promise<void> {
  if (isPrivate !== undefined) await hub.repositories.requirePrivacyChange(namespace, name);
  await hub.repositories.setTexts(namespace, name, texts);
  if (isPrivate !== undefined) await hub.repositories.setPrivate(namespace, name, isPrivate);
}
