import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { defineResource, PartialError } from "../define";
import { overview, repositoryName, shortDescription } from "../fields/repositoryFields";
import { imagesAtCreation, v1Access } from "../fields/v1Fields";
import {
  changedTexts,
  explain,
  ForbiddenError,
  type Hub,
  HubError,
  isRetired,
  type V1Access,
  type V1Image,
} from "../hub";
import { existsAlready } from "../refusals";

const namespace = "library";

const inputs = z.strictObject({
  name: repositoryName
    .meta({ defaultsTo: "logicalName" })
    .describe("The repository's name, without `library/`. Default: the resource's logical name."),
  description: shortDescription.optional(),
  fullDescription: overview.optional(),
  images: imagesAtCreation,
  forceDestroy: z
    .boolean()
    .default(false)
    .describe("Whether the repository may be deleted while it has tags or images. They are then gone for good."),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe("Whether a library repository that exists already is adopted instead of being an error."),
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
      "PUT /v1/repositories/{repo_name}/images",
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
  page: (id) => `https://hub.docker.com/_/${id}`,
  secrets: ["token"],

  async create({ hub, inputs, before }) {
    const { name } = inputs;
    const existing = await locate(hub, name);
    if (existing && !inputs.adoptExisting) {
      throw existsAlready(`library/${name}`, before !== undefined);
    }
    const managedThrough = existing?.managedThrough ?? "v1";
    const { token = "", endpoints } = existing ? { endpoints: [] } : await createNew(hub, inputs);
    const state = { ...inputs, managedThrough, token, endpoints };
    let images = existing ? existing.images : inputs.images;
    try {
      images = await setImages(hub, inputs, images);
      await hub.repositories.setTexts(namespace, name, inputs);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new PartialError({ ...state, images, description: undefined, fullDescription: undefined }, error);
    }
    return { state };
  },

  async read({ hub, id, state }) {
    const located = await locate(hub, id);
    if (!located) return undefined;
    const found = state ? located : { name: id, ...located, token: "", endpoints: [] };
    const areTextsManaged = !state || state.description !== undefined || state.fullDescription !== undefined;
    const texts = areTextsManaged ? await hub.repositories.get(namespace, id) : undefined;
    return texts ? { ...found, description: texts.description, fullDescription: texts.fullDescription } : found;
  },

  async update({ hub, state, inputs }) {
    await setImages(hub, inputs, state.images);
    await hub.repositories.setTexts(namespace, inputs.name, changedTexts(state, inputs));
    const { managedThrough, token, endpoints } = state;
    return { ...inputs, managedThrough, token, endpoints };
  },

  async delete({ hub, id }) {
    const located = await locate(hub, id);
    if (!located) return;
    if (located.managedThrough === "v1") await hub.v1.deleteRepository({ namespace, name: id });
    else await hub.repositories.delete(namespace, id);
  },

  contents: ({ hub, id }) => contentsOf(hub, id),
});

interface Located {
  managedThrough: "v1" | "v2";
  /** What v1 lists. */
  images?: V1Image[];
}

/** Which API has the repository; undefined when neither has. A v1 without it proves nothing: it may be retired. */
async function locate(hub: Hub, name: string): Promise<Located | undefined> {
  const images = await hub.v1.images({ namespace, name }).catch((error: unknown) => {
    if (isRetired(error)) return undefined;
    throw error;
  });
  if (images !== undefined) return { managedThrough: "v1", images };
  return (await hub.repositories.get(namespace, name)) ? { managedThrough: "v2" } : undefined;
}

/** Sends the list of images where it is declared, and another one than before. Returns what the list is then. */
async function setImages(
  hub: Hub,
  { name, images }: { name: string; images?: V1Image[] | undefined },
  before: V1Image[] | undefined,
): Promise<V1Image[] | undefined> {
  if (images && !isDeepStrictEqual(images, before)) await hub.v1.setImages({ namespace, name }, images);
  return images;
}

async function createNew(
  hub: Hub,
  { name, images }: { name: string; images?: V1Image[] | undefined },
): Promise<V1Access> {
  try {
    return await hub.v1.createRepository({ namespace, name }, images);
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

async function contentsOf(hub: Hub, name: string): Promise<{ tags: number; images: number }> {
  const located = await locate(hub, name);
  return { tags: await hub.repositories.countTags(namespace, name), images: located?.images?.length ?? 0 };
}
