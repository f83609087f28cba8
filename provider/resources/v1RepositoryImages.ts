import { z } from "zod";
import { defineResource } from "../define";
import { existingRepository, namespaceOfRepository } from "../fields/repositoryFields";
import { v1Error, v1Images } from "../fields/v1Fields";
import { type Hub, noRepository, type V1Name } from "../hub";
import { counted, Refusal } from "../refusals";

const inputs = z.strictObject({
  namespace: namespaceOfRepository,
  repository: existingRepository,
  images: v1Images.describe("All images of the repository: a set: their order does not matter."),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe("Whether a list that holds other images is adopted, and they are dropped from it."),
});

export const repositoryImages = defineResource({
  token: "v1.RepositoryImages",
  docs: {
    retired: "2022-08-23",
    about:
      "The list of a repository's images in the v1 API, which Docker removed on 2022-08-23. It is managed as a whole: an image that is not declared is drift. For the namespace `library` the form without a namespace is used.",
    endpoints: [
      "PUT /v1/repositories/{namespace}/{repo_name}/images",
      "GET /v1/repositories/{namespace}/{repo_name}/images",
      "PUT /v1/repositories/{repo_name}/images",
      "GET /v1/repositories/{repo_name}/images",
    ],
    permissions: "A user who may push to the repository; for `library`, one of Docker's administrators.",
    get: { id: "acme/web" },
    destroy: "Empties the list.",
    errors: [
      v1Error("Use `getTags` to see what a repository has; images are pushed to the registry."),
      { error: "The list holds images that are not declared.", remedy: "Declare them, or set `adoptExisting: true`." },
      {
        error: "There is no such repository.",
        remedy: "Create it first, with `v1.Repository` or `LibraryRepository`.",
      },
    ],
  },
  inputs,
  outputs: z.object({}),
  identity: ["namespace", "repository"],
  secrets: [],

  async create({ hub, inputs }) {
    const { namespace, repository } = inputs;
    const declared = new Set(inputs.images.map(({ id }) => id));
    const others = (await listed(hub, { namespace, name: repository })).filter(({ id }) => !declared.has(id));
    if (others.length > 0 && !inputs.adoptExisting) {
      throw new Refusal(
        `${namespace}/${repository} lists ${counted(others.length, "image").join()} not declared here, first ${others[0]?.id}. Declare all, or set adoptExisting: true to drop from the list what is not declared.`,
      );
    }
    await hub.v1.setImages({ namespace, name: repository }, inputs.images);
    return { state: inputs };
  },

  async read({ hub, key: { namespace, repository } }) {
    const images = await hub.v1.images({ namespace, name: repository });
    return images && { namespace, repository, images };
  },

  async update({ hub, inputs }) {
    await hub.v1.setImages({ namespace: inputs.namespace, name: inputs.repository }, inputs.images);
    return inputs;
  },

  async delete({ hub, state }) {
    const repository = { namespace: state.namespace, name: state.repository };
    const images = await hub.v1.images(repository);
    if (images && images.length > 0) await hub.v1.setImages(repository, []);
  },
});

async function listed(hub: Hub, repository: V1Name) {
  const images = await hub.v1.images(repository);
  if (images) return images;
  throw new Refusal(noRepository(repository.namespace, repository.name));
}
