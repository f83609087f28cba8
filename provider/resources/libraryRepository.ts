import { z } from "zod";
import { defineResource, PartialError } from "../define";
import { overview, repositoryName, shortDescription } from "../fields/repositoryFields";
import { v1Access } from "../fields/v1Fields";
import { changedTexts, explain, ForbiddenError, type Hub, HubError, isRetired, type V1Access } from "../hub";
import { existsAlready } from "../refusals";

const namespace = "library";

const inputs = z.strictObject({
  name: repositoryName
    .meta({ defaultsTo: "logicalName" })
    .describe("The repository's name, without `library/`. Default: the resource's logical name."),
  description: shortDescription.optional(),
  fullDescription: overview.optional(),
  forceDestroy: z
    .boolean()
    .default(false)
    .describe("Whether the repository may be deleted while it has tags or images. They are then gone for good."),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe("Whether a library repository that exists already is taken over instead of being an error."),
});

const outputs = z.object({
  managedThrough: z
    .enum(["v1", "v2"])
    .describe("Which API has the repository: `v1` where the server has it, else `v2` alone."),
  ...v1Access,
});

export const libraryRepository = defineResource({
  token: "LibraryRepository",
  docs: {
    about: `A repository of Docker's own namespace \`library\`, the home of Official Images.

It is created and deleted through the v1 API, which Docker removed on 2022-08-23; its texts are managed through v2. On a Hub without v1 none can be created, and \`adoptExisting: true\` manages one that exists through v2 alone.`,
    endpoints: [
      "PUT /v1/repositories/{repo_name}/",
      "DELETE /v1/repositories/{repo_name}/",
      "GET /v1/repositories/{repo_name}/images",
      "GET /v2/namespaces/library/repositories/{repository}",
      "GET /v2/namespaces/library/repositories/{repository}/tags",
      "PATCH /v2/repositories/library/{repository}/",
      "DELETE /v2/repositories/library/{repository}/",
    ],
    permissions: "One of Docker's administrators.",
    get: { id: "busybox" },
    destroy: "Deletes the repository. While it has tags or images that is refused, unless `forceDestroy` is set.",
    errors: [
      {
        error: "It exists already.",
        remedy: "Set `adoptExisting: true` to adopt it as it is, or choose another name.",
      },
      {
        error: "It can't be created, since this Hub no longer has the v1 API.",
        remedy: "Set `adoptExisting: true` for one that exists. Nobody but Docker can make a new one.",
      },
      { error: "Only Docker's administrators may create library repositories (403).", remedy: "Use `Repository`." },
      {
        error: "It was not deleted, since it holds tags or images.",
        remedy: "Set `forceDestroy: true` and run `pulumi up` before `destroy`, or keep it with `retainOnDelete`.",
      },
    ],
  },
  inputs,
  outputs,
  identity: ["name"],
  address: (id) => `repository library/${id}`,
  displayName: (id) => `library/${id}`,
  secrets: ["token"],

  async create({ hub, inputs, before }) {
    const { name } = inputs;
    const existing = await locate(hub, name);
    if (existing && !inputs.adoptExisting) {
      throw existsAlready(`library/${name}`, before !== undefined);
    }
    const { token = "", endpoints } = existing ? { endpoints: [] } : await createNew(hub, name);
    const state = { ...inputs, managedThrough: existing ?? ("v1" as const), token, endpoints };
    await hub.repositories.setTexts(namespace, name, inputs).catch((error: Error) => {
      throw new PartialError({ ...state, description: undefined, fullDescription: undefined }, error);
    });
    return { state };
  },

  async read({ hub, id, state }) {
    const managedThrough = await locate(hub, id);
    if (!managedThrough) return undefined;
    const found = state ? { managedThrough } : { name: id, managedThrough, token: "", endpoints: [] };
    const areTextsManaged = !state || state.description !== undefined || state.fullDescription !== undefined;
    const texts = areTextsManaged ? await hub.repositories.get(namespace, id) : undefined;
    return texts ? { ...found, description: texts.description, fullDescription: texts.fullDescription } : found;
  },

  async update({ hub, state, inputs }) {
    await hub.repositories.setTexts(namespace, inputs.name, changedTexts(state, inputs));
    const { managedThrough, token, endpoints } = state;
    return { ...inputs, managedThrough, token, endpoints };
  },

  async delete({ hub, id }) {
    const managedThrough = await locate(hub, id);
    if (!managedThrough) return;
    if (managedThrough === "v1") await hub.v1.deleteRepository({ namespace, name: id });
    else await hub.repositories.delete(namespace, id);
  },

  contents: async ({ hub, id }) => contentsOf(hub, id, await locate(hub, id)),
});

/** Which API has the repository; undefined when neither has. A v1 without it proves nothing: it may be retired. */
async function locate(hub: Hub, name: string): Promise<"v1" | "v2" | undefined> {
  const images = await hub.v1.images({ namespace, name }).catch((error: unknown) => {
    if (isRetired(error)) return undefined;
    throw error;
  });
  if (images !== undefined) return "v1";
  return (await hub.repositories.get(namespace, name)) ? "v2" : undefined;
}

async function createNew(hub: Hub, name: string): Promise<V1Access> {
  try {
    return await hub.v1.createRepository({ namespace, name });
  } catch (error) {
    if (error instanceof ForbiddenError) {
      throw explain(
        error,
        `library/${name} was not created: only Docker's administrators may create library repositories.`,
      );
    }
    if (error instanceof HubError && (error.status === 404 || isRetired(error))) {
      throw explain(
        error,
        `library/${name} can't be created. adoptExisting: true manages a library repository that exists already, through v2 alone.`,
      );
    }
    throw error;
  }
}

async function contentsOf(
  hub: Hub,
  name: string,
  managedThrough: "v1" | "v2" | undefined,
): Promise<{ tags: number; images: number }> {
  const images = managedThrough === "v1" ? ((await hub.v1.images({ namespace, name })) ?? []).length : 0;
  return { tags: await hub.repositories.countTags(namespace, name), images };
}
