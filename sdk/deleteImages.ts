// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type {
  IgnoredWarning,
  IgnoredWarningArgs,
  ImageDeletionError,
  ImageDeletionMetrics,
  ImageDeletionWarning,
  ImageManifest,
  ImageManifestArgs,
} from "./types";

/**
 * Deletes images of a namespace, once. A program that calls it does so in previews too; `ImageDeletion` is for programs that run again and again.
 *
 * By default it is a trial, which tells what stands in the way of each image. With `dryRun: false`, anything in the way is an error, and no image is deleted.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.
 *
 * Calls: one.
 *
 * Needs: a user who may delete the repositories' images, in a namespace with a Pro, Team or Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/deleteImages.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * // Changes nothing: it is a trial unless dryRun is false.
 * const trial = dockerhub.deleteImages({
 *   namespace: "acme",
 *   manifests: [{ repository: "web", digest: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" }],
 * });
 *
 * export const obstacles = trial.then(({ errors, warnings }) => [...errors, ...warnings]);
 * ```
 */
export function deleteImages(args: DeleteImagesArgs, opts?: pulumi.InvokeOptions): Promise<DeleteImagesResult> {
  return call("deleteImages", args, opts);
}

/**
 * Deletes images of a namespace, once. A program that calls it does so in previews too; `ImageDeletion` is for programs that run again and again.
 *
 * By default it is a trial, which tells what stands in the way of each image. With `dryRun: false`, anything in the way is an error, and no image is deleted.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.
 *
 * Calls: one.
 *
 * Needs: a user who may delete the repositories' images, in a namespace with a Pro, Team or Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/deleteImages.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * // Changes nothing: it is a trial unless dryRun is false.
 * const trial = dockerhub.deleteImages({
 *   namespace: "acme",
 *   manifests: [{ repository: "web", digest: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" }],
 * });
 *
 * export const obstacles = trial.then(({ errors, warnings }) => [...errors, ...warnings]);
 * ```
 */
export function deleteImagesOutput(
  args: DeleteImagesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<DeleteImagesResult> {
  return whenKnown(call, "deleteImages", args, opts);
}

/** What {@link deleteImages} takes. */
export interface DeleteImagesArgs {
  /** The user or organization whose images are deleted. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: string | undefined;
  /** The images to delete: a set: their order does not matter. */
  readonly manifests: ImageManifest[];
  /** Since when an image must have been pushed or pulled to be active, in ISO 8601 with a zone. Default: one month ago. */
  readonly activeFrom?: string | undefined;
  /** The warnings that are not to stop it, each as Docker Hub gave it. Any other stops it. Default: none. */
  readonly ignoreWarnings?: IgnoredWarning[] | undefined;
  /** Whether it is only tried, and nothing deleted. Deleting images for good takes `false`. Default: `true`. */
  readonly dryRun?: boolean | undefined;
}

/** What {@link deleteImagesOutput} takes. */
export interface DeleteImagesOutputArgs {
  /** The user or organization whose images are deleted. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: pulumi.Input<string> | undefined;
  /** The images to delete: a set: their order does not matter. */
  readonly manifests: pulumi.Input<pulumi.Input<ImageManifestArgs>[]>;
  /** Since when an image must have been pushed or pulled to be active, in ISO 8601 with a zone. Default: one month ago. */
  readonly activeFrom?: pulumi.Input<string> | undefined;
  /** The warnings that are not to stop it, each as Docker Hub gave it. Any other stops it. Default: none. */
  readonly ignoreWarnings?: pulumi.Input<pulumi.Input<IgnoredWarningArgs>[]> | undefined;
  /** Whether it is only tried, and nothing deleted. Deleting images for good takes `false`. Default: `true`. */
  readonly dryRun?: pulumi.Input<boolean> | undefined;
}

/** What {@link deleteImages} gives. */
export interface DeleteImagesResult {
  /** What it did, or would do; only when nothing stands in the way. */
  readonly metrics?: ImageDeletionMetrics | undefined;
  /** What makes it impossible. */
  readonly errors: ImageDeletionError[];
  /** What stops it unless it is in `ignoreWarnings`. */
  readonly warnings: ImageDeletionWarning[];
}
