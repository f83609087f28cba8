import { z } from "zod";
import { defineFunction } from "../define";
import { imageErrors, imagePermissions, imageTag } from "../fields/imageFields";
import { digest, existingRepository, hasMore, limit, namespaceOfRepository } from "../fields/repositoryFields";
import { collect } from "../hub";

export const getImageTags = defineFunction({
  token: "getImageTags",
  docs: {
    retired: "2023-12-11",
    about: `Lists the tags that an image has or had.

Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.`,
    endpoints: ["GET /v2/namespaces/{namespace}/repositories/{repository}/images/{digest}/tags"],
    permissions: imagePermissions,
    calls: "One for each 100 tags.",
    errors: imageErrors,
  },
  inputs: z.strictObject({ namespace: namespaceOfRepository, repository: existingRepository, digest, limit }),
  outputs: z.object({ tags: z.array(imageTag).describe("The tags."), hasMore }),
  secrets: [],
  async call({ hub, inputs: { namespace, repository, digest, limit } }) {
    const { items, hasMore } = await collect(hub.images.tags(namespace, repository, digest), limit);
    return { tags: items, hasMore };
  },
});
