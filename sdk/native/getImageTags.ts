// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetImageTagsArgs, GetImageTagsOutputArgs, GetImageTagsResult } from "../getImageTags";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetImageTagsArgs, GetImageTagsOutputArgs, GetImageTagsResult };

/**
 * Lists the tags that an image has or had.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.
 *
 * Calls: one for each 100 tags.
 *
 * Needs: a user who sees the repository, in a namespace with a Pro, Team or Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getImageTags.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const { tags } = dockerhub.getImageTagsOutput({
 *   namespace: "acme",
 *   repository: "web",
 *   digest: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
 * });
 *
 * export const formerTags = tags.apply((all) => all.filter(({ isCurrent }) => !isCurrent).map(({ tag }) => tag));
 * ```
 */
export function getImageTags(args: GetImageTagsArgs, opts?: pulumi.InvokeOptions): Promise<GetImageTagsResult> {
  return call("dockerhub:index:getImageTags", args, opts);
}

/**
 * Lists the tags that an image has or had.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.
 *
 * Calls: one for each 100 tags.
 *
 * Needs: a user who sees the repository, in a namespace with a Pro, Team or Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getImageTags.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const { tags } = dockerhub.getImageTagsOutput({
 *   namespace: "acme",
 *   repository: "web",
 *   digest: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
 * });
 *
 * export const formerTags = tags.apply((all) => all.filter(({ isCurrent }) => !isCurrent).map(({ tag }) => tag));
 * ```
 */
export function getImageTagsOutput(
  args: GetImageTagsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetImageTagsResult> {
  return whenKnown(call, "dockerhub:index:getImageTags", args, opts);
}
