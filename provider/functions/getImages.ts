import { z } from "zod";
import { defineFunction } from "../define";
import { activeFrom, imageErrors, imagePermissions, imageTag } from "../fields/imageFields";
import { existingRepository, hasMore, limit, namespaceOfRepository } from "../fields/repositoryFields";
import { collect } from "../hub";

const image = z
  .object({
    namespace: z.string().describe("The user or organization that the repository belongs to."),
    repository: z.string().describe("The repository that the image is in."),
    digest: z.string().describe("The image's digest."),
    tags: z.array(imageTag).describe("The tags that it has or had."),
    lastPushed: z.string().optional().describe("When it was last pushed, in ISO 8601."),
    lastPulled: z.string().optional().describe("When it was last pulled, in ISO 8601."),
    status: z.string().describe("`active` or `inactive`, as of `activeFrom`."),
  })
  .meta({ id: "Image", description: "An image of a repository." });

export const getImages = defineFunction({
  token: "getImages",
  docs: {
    retired: "2023-12-11",
    about: `Lists the images of a repository, with the tags that they have or had.

Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so; \`getTags\` is what there is instead.`,
    endpoints: ["GET /v2/namespaces/{namespace}/repositories/{repository}/images"],
    permissions: imagePermissions,
    calls: "One for each 100 images.",
    errors: imageErrors,
  },
  inputs: z.strictObject({
    namespace: namespaceOfRepository,
    repository: existingRepository,
    status: z
      .enum(["active", "inactive"])
      .meta({ id: "ImageStatus", description: "Whether an image was pushed or pulled recently." })
      .optional()
      .describe("Only images with this status."),
    currentlyTagged: z
      .boolean()
      .optional()
      .describe("True: only images that have a tag. False: only those that have none."),
    ordering: z
      .enum(["last_activity", "-last_activity", "digest", "-digest"])
      .meta({ id: "ImageOrdering", description: "What images are ordered by; with `-`, from the last to the first." })
      .optional()
      .describe("What they are ordered by; with `-`, from the last to the first. Default: `-last_activity`."),
    activeFrom,
    limit,
  }),
  outputs: z.object({ images: z.array(image).describe("The images."), hasMore }),
  secrets: [],
  async call({ hub, inputs }) {
    const { namespace, repository, status, currentlyTagged, ordering, activeFrom, limit } = inputs;
    const filters = { status, currently_tagged: currentlyTagged, ordering, active_from: activeFrom };
    const { items, hasMore } = await collect(hub.images.list(namespace, repository, filters), limit);
    return { images: items, hasMore };
  },
});
