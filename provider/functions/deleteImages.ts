import { z } from "zod";
import { defineFunction } from "../define";
import { deletionInputs, deletionMetrics, describeObstacles } from "../fields/deletionFields";
import { imageErrors } from "../fields/imageFields";
import { Refusal } from "../refusals";

const obstacle = { repository: z.string().describe("The repository."), digest: z.string().describe("The digest.") };

export const deleteImages = defineFunction({
  token: "deleteImages",
  docs: {
    retired: "2023-12-11",
    about: `Deletes images of a namespace, once. A program that calls it does so in previews too; \`ImageDeletion\` is for programs that run again and again.

By default it is a trial, which tells what stands in the way of each image. With \`dryRun: false\`, anything in the way is an error, and no image is deleted.

Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.`,
    endpoints: ["POST /v2/namespaces/{namespace}/delete-images"],
    permissions: "A user who may delete the repositories' images, in a namespace with a Pro, Team or Business plan.",
    calls: "One.",
    errors: [
      {
        error: "No images were deleted, since some are not there, or there are warnings.",
        remedy: "Take out what is not there; copy the warnings to `ignoreWarnings`, one by one, after reading them.",
      },
      ...imageErrors,
    ],
  },
  inputs: z.strictObject(deletionInputs),
  outputs: z.object({
    metrics: deletionMetrics.optional().describe("What it did, or would do; only when nothing stands in the way."),
    errors: z
      .array(
        z
          .object({ ...obstacle, error: z.string().describe("Why it can't be deleted, e.g. `not_found`.") })
          .meta({ id: "ImageDeletionError", description: "Why an image can't be deleted." }),
      )
      .describe("What makes it impossible."),
    warnings: z
      .array(
        z
          .object({
            ...obstacle,
            warning: z.string().describe("Why it is better not deleted: `is_active` or `current_tag`."),
            tags: z.array(z.string()).describe("The tags that it has."),
          })
          .meta({ id: "ImageDeletionWarning", description: "Why an image is better not deleted." }),
      )
      .describe("What stops it unless it is in `ignoreWarnings`."),
  }),
  secrets: [],
  async call({ hub, inputs: { namespace, ...wanted } }) {
    const result = await hub.images.delete(namespace, wanted);
    const obstacles = describeObstacles(namespace, result);
    if (obstacles && !wanted.dryRun) throw new Refusal(obstacles);
    return result;
  },
});
