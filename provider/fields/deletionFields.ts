import { z } from "zod";
import type { DeletionResult, Manifest } from "../hub";
import { activeFrom } from "./imageFields";
import { digest, existingRepository, namespaceOfRepository } from "./repositoryFields";

const manifest = z
  .strictObject({ repository: existingRepository, digest })
  .meta({ id: "ImageManifest", description: "An image of a repository, by its digest." });

const ignoredWarning = z
  .strictObject({
    repository: existingRepository,
    digest,
    warning: z
      .enum(["is_active", "current_tag"])
      .meta({ id: "ImageDeletionWarningKind", description: "Why an image is better not deleted." })
      .describe("`is_active`: it was pushed or pulled recently. `current_tag`: it has tags."),
    tags: z
      .array(z.string())
      .transform((tags) => tags.toSorted())
      .optional()
      .describe("With `current_tag`, all the tags that the warning names."),
  })
  .meta({ id: "IgnoredWarning", description: "A warning that is not to stop a deletion." });

/** What says which images are deleted, by a resource or a function. */
export const deletionInputs = {
  namespace: namespaceOfRepository.describe(
    "The user or organization whose images are deleted. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in.",
  ),
  manifests: z
    .array(manifest)
    .min(1, "must name at least one image")
    .refine((manifests) => new Set(manifests.map(keyOf)).size === manifests.length, "names an image twice")
    .transform((manifests) => manifests.toSorted(byKey))
    .describe("The images to delete: a set: their order does not matter."),
  activeFrom,
  ignoreWarnings: z
    .array(ignoredWarning)
    .transform((warnings) => warnings.toSorted(byKey))
    .default([])
    .describe("The warnings that are not to stop it, each as Docker Hub gave it. Any other stops it. Default: none."),
  dryRun: z
    .boolean()
    .default(true)
    .describe("Whether it is only tried, and nothing deleted. Deleting images for good takes `false`."),
};

export const deletionMetrics = z
  .object({
    manifestDeletes: z.int().describe("How many images were deleted, or would be."),
    manifestErrors: z.int().describe("How many could not be deleted."),
    tagDeletes: z.int().describe("How many tags went with them."),
    tagErrors: z.int().describe("How many tags could not be deleted."),
  })
  .meta({ id: "ImageDeletionMetrics", description: "What a deletion did, or would do." });

/** The same image has the same key. */
export function keyOf({ repository, digest }: Manifest): string {
  return `${repository}@${digest}`;
}

function byKey(a: Manifest, b: Manifest): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

/** What stands in the way of a deletion, image by image, and how to go on; undefined when nothing does. */
export function describeObstacles(namespace: string, { errors, warnings }: DeletionResult): string | undefined {
  if (errors.length + warnings.length === 0) return undefined;
  const lines = [
    ...errors.map((each) => `  ${keyOf(each)}: ${each.error}`),
    ...warnings.map(
      (each) => `  ${keyOf(each)}: ${each.warning}${each.tags.length > 0 ? ` (${each.tags.join(", ")})` : ""}`,
    ),
  ];
  const advice = [
    ...(errors.length > 0 ? ["Take out the images that have errors."] : []),
    ...(warnings.length > 0
      ? [`To delete the others anyway, add to ignoreWarnings:\n  ${JSON.stringify(warnings)}`]
      : []),
  ];
  return [`No images of ${namespace} were deleted:`, ...lines, ...advice].join("\n");
}
