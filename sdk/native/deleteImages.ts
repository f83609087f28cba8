// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { DeleteImagesArgs, DeleteImagesOutputArgs, DeleteImagesResult } from "../deleteImages";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { DeleteImagesArgs, DeleteImagesOutputArgs, DeleteImagesResult };

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
 * import * as dockerhub from "pulumi-dockerhub/native";
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
  return call("dockerhub:index:deleteImages", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub/native";
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
  return whenKnown(call, "dockerhub:index:deleteImages", args, opts);
}
