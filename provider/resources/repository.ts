import { z } from "zod";
import { defineResource } from "../define";
import { namespace, overview, repositoryName, shortDescription } from "../fields/repositoryFields";
import { ConflictError, changedTexts, type Hub, HubError, type HubRepository, InvalidError } from "../hub";
import { existsAlready, refuseWhileInUse } from "../refusals";

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
  isPrivate: z.boolean().default(false).describe("Whether only people with access see it."),
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
      "Whether a repository that exists already is taken over instead of being an error. Only what the program declares is changed, and a private one is never made public by it.",
    ),
});

const outputs = z.object({
  createdAt: z.string().optional().describe("When the repository was created, in ISO 8601."),
});

type Inputs = z.output<typeof inputs>;

/** How far the clocks of this machine and of Docker Hub may be apart. */
const clockTolerance = 60_000;

export const repository = defineResource({
  token: "Repository",
  docs: {
    about: `A repository on Docker Hub.

What exists already is taken over with \`adoptExisting: true\`, or read with \`Repository.get(name, id)\`.`,
    endpoints: [
      "POST /v2/namespaces/{namespace}/repositories",
      "GET /v2/namespaces/{namespace}/repositories/{repository}",
      "GET /v2/namespaces/{namespace}/repositories/{repository}/tags",
      "PATCH /v2/repositories/{namespace}/{repository}/",
      "POST /v2/repositories/{namespace}/{repository}/privacy",
      "DELETE /v2/repositories/{namespace}/{repository}/",
    ],
    permissions:
      "A user who may administer the namespace, with the password or a personal access token of the scope `repo:admin`. How many private repositories a namespace may have is a matter of its plan.",
    id: "`namespace/name`",
    get: { id: "acme/web" },
    destroy:
      "Deletes the repository. While it has tags that is refused, unless `forceDestroy` is set, since their images would be gone for good.",
    errors: [
      {
        error: "It exists already.",
        remedy: "Set `adoptExisting: true` to take it over as it is, or choose another name.",
      },
      {
        error: "It is private, and would be taken over as a public one.",
        remedy: "Declare `isPrivate: true` first; publish it in a change of its own, where the preview shows it.",
      },
      {
        error: "It was not deleted, since it holds tags.",
        remedy: "Set `forceDestroy: true` and run `pulumi up` before `destroy`, or keep it with `retainOnDelete`.",
      },
    ],
  },
  inputs,
  outputs,
  replaceOn: ["namespace", "name"],
  secrets: [],

  async create({ hub, inputs }) {
    const existing = inputs.adoptExisting ? await hub.repositories.get(inputs.namespace, inputs.name) : undefined;
    const { createdAt } = existing ?? (await createNew(hub, inputs));
    if (existing) await adopt(hub, existing, inputs);
    return { id: `${inputs.namespace}/${inputs.name}`, state: { ...inputs, createdAt } };
  },

  async read({ hub, id }) {
    const [namespace = "", name = ""] = id.split("/");
    return hub.repositories.get(namespace, name);
  },

  async update({ hub, state, inputs }) {
    const { namespace, name } = inputs;
    await hub.repositories.setTexts(namespace, name, changedTexts(state, inputs));
    if (inputs.isPrivate !== state.isPrivate) await hub.repositories.setPrivate(namespace, name, inputs.isPrivate);
    return { ...inputs, createdAt: state.createdAt };
  },

  async delete({ hub, id, state }) {
    if (!state.forceDestroy) {
      refuseWhileInUse(id, { tags: await hub.repositories.countTags(state.namespace, state.name) });
    }
    await hub.repositories.delete(state.namespace, state.name);
  },
});

async function createNew(hub: Hub, inputs: Inputs): Promise<HubRepository> {
  const startedAt = hub.now();
  try {
    return await hub.repositories.create(inputs);
  } catch (error) {
    const wasLost = error instanceof HubError && error.maybeDone;
    const wasRefused = error instanceof ConflictError || error instanceof InvalidError;
    if (!wasLost && !wasRefused) throw error;
    const existing = await hub.repositories.get(inputs.namespace, inputs.name);
    if (wasLost && existing && isOurs(existing, inputs, startedAt)) return existing;
    if (wasLost && !existing) return hub.repositories.create(inputs);
    if (existing) throw existsAlready(`${inputs.namespace}/${inputs.name}`);
    throw error;
  }
}

/** Whether a repository is the one whose creation we asked for: new since then, and as it was asked for. */
function isOurs(found: HubRepository, inputs: Inputs, startedAt: number): boolean {
  const isNew = Date.parse(found.createdAt ?? "") >= startedAt - clockTolerance;
  const { description = "", fullDescription = "", isPrivate } = inputs;
  return (
    isNew &&
    found.isPrivate === isPrivate &&
    found.description === description &&
    found.fullDescription === fullDescription
  );
}

async function adopt(hub: Hub, existing: HubRepository, inputs: Inputs): Promise<void> {
  const { namespace, name, isPrivate } = inputs;
  if (existing.isPrivate && !isPrivate) {
    throw new Error(
      `${namespace}/${name} is private, and taking it over as declared would make it public.\n` +
        "Set isPrivate: true to take it over; to publish it, change isPrivate afterwards, where the preview shows it.",
    );
  }
  await hub.repositories.setTexts(namespace, name, inputs);
  if (isPrivate && !existing.isPrivate) await hub.repositories.setPrivate(namespace, name, true);
}
