import { z } from "zod";
import { defineResource, type Listed } from "../define";
import { namespace, overview, repositoryName, shortDescription } from "../fields/repositoryFields";
import { categories, immutableTags, status } from "../fields/repositorySettings";
import { changedTexts, type Hub, type HubRepository, readEach } from "../hub";
import { Refusal } from "../refusals";
import { byOwner } from "../rules/byOwner";
import { wordedAs } from "../rules/sameTime";
import { idFrom } from "../rules/terraform";
import { describeRules } from "./immutableTagRules";
import { change, refuseWhileArchived, settingsOf } from "./repositoryChange";
import { complete, createNew } from "./repositoryCreation";

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
  immutableTags: immutableTags
    .optional()
    .describe(
      "Which tags can no longer be moved or deleted. Not managed when it is not declared: leaving it out turns nothing off.",
    ),
  categories: categories
    .optional()
    .describe(
      "What the repository is found under: a set of at most 3 categories. Not managed when it is not declared; removed, there are none.",
    ),
  status: status
    .optional()
    .describe(
      "`active`, or `archived`: nobody can push to it or change it then. It is archived after all other changes, and made active before them. Not managed when it is not declared. Docker Hub makes no repository without images active again.",
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

export type Inputs = z.output<typeof inputs>;

export const repository = defineResource({
  token: "Repository",
  docs: {
    about: `A repository on Docker Hub.

\`adoptExisting: true\` adopts an existing repository; \`Repository.get(name, id)\` reads one.

The preview of a change of \`immutableTags\` says which tags each new rule matches, and refuses a rule that Docker Hub does not take. \`status\` and \`categories\` are sent as Docker's own tools send them, and not verified against the live service.`,
    endpoints: [
      "POST /v2/namespaces/{namespace}/repositories",
      "GET /v2/namespaces/{namespace}/repositories/{repository}",
      "GET /v2/namespaces/{namespace}/repositories",
      "GET /v2/namespaces/{namespace}/repositories/{repository}/tags",
      "PATCH /v2/repositories/{namespace}/{repository}/",
      "PATCH /v2/namespaces/{namespace}/repositories/{repository}",
      "PATCH /v2/namespaces/{namespace}/repositories/{repository}/immutabletags",
      "POST /v2/namespaces/{namespace}/repositories/{repository}/immutabletags/verify",
      "PATCH /v2/repositories/{namespace}/{repository}/categories/",
      "POST /v2/repositories/{namespace}/{repository}/privacy",
      "DELETE /v2/repositories/{namespace}/{repository}/",
    ],
    permissions:
      "A user who may administer the namespace, with the password or a personal access token of the scope `repo:admin`. An organization access token can do all but change the visibility and the categories; immutable tags take its scope `scope-repository-settings-admin`. The namespace's plan decides how many private repositories it may have.",
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
        error: "It is archived, and a change is refused.",
        remedy: 'Set `status: "active"` together with the change; archive it again afterwards.',
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
  page: (id) => `https://hub.docker.com/r/${id}`,
  address: (id) => `repository ${id}`,
  secrets: [],

  async create({ hub, inputs, before }) {
    const { namespace, name } = inputs;
    const existing = inputs.adoptExisting ? await hub.repositories.get(namespace, name) : undefined;
    if (existing) {
      await adopt(hub, existing, inputs);
      return { state: { ...inputs, createdAt: existing.createdAt } };
    }
    const made = await createNew(hub, inputs, before !== undefined);
    return { state: await complete(hub, made, inputs) };
  },

  async read({ hub, key: { namespace, name }, state }) {
    if (!state) {
      const found = await hub.repositories.get(namespace, name);
      return found && settingsOf(found);
    }
    const needs = { whole: state.fullDescription !== undefined || state.immutableTags !== undefined };
    const found = await hub.repositories.refresh(namespace, name, needs);
    return found && { ...settingsOf(found), createdAt: wordedAs(state.createdAt, found.createdAt) };
  },

  async update({ hub, state, inputs }) {
    await change(hub, inputs, state, wanted(state, inputs));
    return { ...inputs, createdAt: state.createdAt };
  },

  async foresee({ hub, state, inputs }) {
    if (!state) return undefined;
    refuseWhileArchived(inputs, state, wanted(state, inputs));
    return describeRules(hub, inputs, state.immutableTags);
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
    changed: (property) => auditActions[property] ?? "repo.update",
  },
  listed: {
    kind: "repository",
    lists: (hub, ids) => byOwner(ids, "the repositories", (each) => listed(hub, each)),
  },
  importing: {
    of: "namespace",
    all: everyOne,
    defaults: {
      description: "",
      fullDescription: "",
      immutableTags: { enabled: false, rules: [] },
      categories: [],
      status: "active",
    },
    terraform: {
      docker_hub_repository: idFrom("namespace", "name"),
      docker_hub_repository_immutable_tags: idFrom("namespace", "name"),
    },
  },
});

async function* everyOne(hub: Hub, namespace: string): AsyncGenerator<Partial<Inputs>> {
  const names = hub.repositories.list(namespace, { ordering: "name" });
  // A list leaves the overview out.
  for await (const found of readEach(names, ({ name }) => hub.repositories.get(namespace, name))) {
    if (found) yield settingsOf(found);
  }
}

const auditActions: Record<string, string> = {
  isPrivate: "repo.change_privacy",
  categories: "repo.category.updated",
  immutableTags: "repo.immutable.tags.updated",
};

async function* listed(hub: Hub, namespace: string): AsyncGenerator<Listed> {
  for await (const { name, isPrivate, createdAt } of hub.repositories.list(namespace, {})) {
    const details = [isPrivate ? "private" : "public"];
    yield { id: `${namespace}/${name}`, details, properties: { isPrivate }, createdAt };
  }
}

async function adopt(hub: Hub, existing: HubRepository, inputs: Inputs): Promise<void> {
  repository.refuseAdoption?.(settingsOf(existing), inputs);
  // Docker Hub keeps the white space around a text; a program's text has none.
  const texts = { description: existing.description.trim(), fullDescription: existing.fullDescription.trim() };
  await change(hub, inputs, { ...settingsOf(existing), ...texts }, inputs);
}

/** What the program wants, where leaving out what it had means the Hub's default. */
function wanted(state: Partial<Inputs>, inputs: Inputs) {
  return {
    ...inputs,
    ...changedTexts(state, inputs),
    categories: inputs.categories ?? (state.categories && []),
  };
}
