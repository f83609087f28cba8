import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { defineResource } from "../define";
import { namespaceOfRepository, repositoryName } from "../fields/repositoryFields";
import { imagesAtCreation, v1Access, v1Error } from "../fields/v1Fields";
import type { Hub, V1Image } from "../hub";
import { existsAlready } from "../refusals";

const inputs = z.strictObject({
  namespace: namespaceOfRepository,
  name: repositoryName
    .meta({ defaultsTo: "logicalName" })
    .describe("The repository's name. Default: the resource's logical name."),
  images: imagesAtCreation,
  forceDestroy: z
    .boolean()
    .default(false)
    .describe("Whether the repository may be deleted while it has images. They are then gone for good."),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe("Whether a repository that exists already is adopted instead of being an error."),
});

const outputs = z.object(v1Access);

export const v1Repository = defineResource({
  token: "v1.Repository",
  docs: {
    retired: "2022-08-23",
    about:
      "A user's repository, created through the v1 API, which Docker removed on 2022-08-23. `Repository` is what there is today; `LibraryRepository` manages those of `library`.",
    endpoints: [
      "PUT /v1/repositories/{namespace}/{repo_name}/",
      "PUT /v1/repositories/{namespace}/{repo_name}/images",
      "DELETE /v1/repositories/{namespace}/{repo_name}/",
      "GET /v1/repositories/{namespace}/{repo_name}/images",
    ],
    permissions: "A user who may administer the namespace.",
    get: { id: "acme/web" },
    destroy: "Deletes the repository. While it has images that is refused, unless `forceDestroy` is set.",
    errors: [
      v1Error("Use `Repository`."),
      { error: "It exists already.", remedy: "Set `adoptExisting: true` to adopt it, or choose another name." },
      {
        error: "It was not deleted, since it holds images.",
        remedy: "Set `forceDestroy: true` and run `pulumi up` before `destroy`, or keep it with `retainOnDelete`.",
      },
    ],
  },
  inputs,
  outputs,
  identity: ["namespace", "name"],
  address: (id) => `repository ${id}`,
  secrets: ["token"],

  async create({ hub, inputs, before }) {
    const { namespace, name } = inputs;
    const existing = await hub.v1.images({ namespace, name });
    if (existing && !inputs.adoptExisting) {
      throw existsAlready(`${namespace}/${name}`, before !== undefined);
    }
    if (existing) await setImages(hub, inputs, existing);
    const { token = "", endpoints } = existing
      ? { endpoints: [] }
      : await hub.v1.createRepository({ namespace, name }, inputs.images);
    return { state: { ...inputs, token, endpoints } };
  },

  async read({ hub, key: { namespace, name }, state }) {
    const images = await hub.v1.images({ namespace, name });
    return images && { namespace, name, images, ...(state ? {} : { token: "", endpoints: [] }) };
  },

  async update({ hub, state, inputs }) {
    await setImages(hub, inputs, state.images);
    return { ...inputs, token: state.token, endpoints: state.endpoints };
  },

  delete: ({ hub, state: { namespace, name } }) => hub.v1.deleteRepository({ namespace, name }),

  contents: async ({ hub, state: { namespace, name } }) => ({
    images: (await hub.v1.images({ namespace, name }))?.length ?? 0,
  }),

  listed: { kind: "repository" },
});

/** Sends the list of images where it is declared, and another one than before. */
async function setImages(
  hub: Hub,
  inputs: { namespace: string; name: string; images?: V1Image[] | undefined },
  before: V1Image[] | undefined,
) {
  const { namespace, name, images } = inputs;
  if (images && !isDeepStrictEqual(images, before)) await hub.v1.setImages({ namespace, name }, images);
}
