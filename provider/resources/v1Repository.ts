import { z } from "zod";
import { defineResource } from "../define";
import { namespaceOfRepository, repositoryName } from "../fields/repositoryFields";
import { v1Access, v1Error } from "../fields/v1Fields";
import { existsAlready } from "../refusals";

const inputs = z.strictObject({
  namespace: namespaceOfRepository,
  name: repositoryName
    .meta({ defaultsTo: "logicalName" })
    .describe("The repository's name. Default: the resource's logical name."),
  forceDestroy: z
    .boolean()
    .default(false)
    .describe("Whether the repository may be deleted while it has images. They are then gone for good."),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe("Whether a repository that exists already is taken over instead of being an error."),
});

const outputs = z.object(v1Access);

export const v1Repository = defineResource({
  token: "v1.Repository",
  docs: {
    retired: "2022-08-23",
    about:
      "A user's repository, made through the v1 API, which Docker removed on 2022-08-23. `Repository` is what there is today; `LibraryRepository` manages those of `library`.",
    endpoints: [
      "PUT /v1/repositories/{namespace}/{repo_name}/",
      "DELETE /v1/repositories/{namespace}/{repo_name}/",
      "GET /v1/repositories/{namespace}/{repo_name}/images",
    ],
    permissions: "A user who may administer the namespace.",
    get: { id: "acme/web" },
    destroy: "Deletes the repository. While it has images that is refused, unless `forceDestroy` is set.",
    errors: [
      v1Error("Use `Repository`."),
      { error: "It exists already.", remedy: "Set `adoptExisting: true` to take it over, or choose another name." },
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
    const exists = (await hub.v1.images({ namespace, name })) !== undefined;
    if (exists && !inputs.adoptExisting) {
      throw existsAlready(`${namespace}/${name}`, before !== undefined);
    }
    const { token = "", endpoints } = exists ? { endpoints: [] } : await hub.v1.createRepository({ namespace, name });
    return { state: { ...inputs, token, endpoints } };
  },

  async read({ hub, key: { namespace, name }, state }) {
    if ((await hub.v1.images({ namespace, name })) === undefined) return undefined;
    return { namespace, name, ...(state ? {} : { token: "", endpoints: [] }) };
  },

  async update({ state, inputs }) {
    return { ...inputs, token: state.token, endpoints: state.endpoints };
  },

  delete: ({ hub, state: { namespace, name } }) => hub.v1.deleteRepository({ namespace, name }),

  contents: async ({ hub, state: { namespace, name } }) => ({
    images: (await hub.v1.images({ namespace, name }))?.length ?? 0,
  }),

  listed: { kind: "repository" },
});
