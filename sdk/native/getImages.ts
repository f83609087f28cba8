// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetImagesArgs, GetImagesOutputArgs, GetImagesResult } from "../getImages";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetImagesArgs, GetImagesOutputArgs, GetImagesResult };

/**
 * Lists the images of a repository, with the tags that they have or had.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so; `getTags` is what there is instead.
 *
 * Calls: one for each 100 images.
 *
 * Needs: a user who sees the repository, in a namespace with a Pro, Team or Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getImages.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * // What is pushed or pulled no longer, and no tag leads to.
 * const { images } = dockerhub.getImagesOutput({
 *   namespace: "acme",
 *   repository: "web",
 *   status: "inactive",
 *   currentlyTagged: false,
 * });
 *
 * export const unusedDigests = images.apply((all) => all.map(({ digest }) => digest));
 * ```
 */
export function getImages(args: GetImagesArgs, opts?: pulumi.InvokeOptions): Promise<GetImagesResult> {
  return call("dockerhub:index:getImages", args, opts);
}

/**
 * Lists the images of a repository, with the tags that they have or had.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so; `getTags` is what there is instead.
 *
 * Calls: one for each 100 images.
 *
 * Needs: a user who sees the repository, in a namespace with a Pro, Team or Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getImages.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * // What is pushed or pulled no longer, and no tag leads to.
 * const { images } = dockerhub.getImagesOutput({
 *   namespace: "acme",
 *   repository: "web",
 *   status: "inactive",
 *   currentlyTagged: false,
 * });
 *
 * export const unusedDigests = images.apply((all) => all.map(({ digest }) => digest));
 * ```
 */
export function getImagesOutput(
  args: GetImagesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetImagesResult> {
  return whenKnown(call, "dockerhub:index:getImages", args, opts);
}
