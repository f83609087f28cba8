// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { ImageTag } from "./types";

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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return call("getImageTags", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return whenKnown(call, "getImageTags", args, opts);
}

/** What {@link getImageTags} takes. */
export interface GetImageTagsArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: string | undefined;
  /** The repository's name, without its namespace. */
  readonly repository: string;
  /** The digest: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  /** How many to give at most. All, when it is not declared. */
  readonly limit?: number | undefined;
}

/** What {@link getImageTagsOutput} takes. */
export interface GetImageTagsOutputArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: pulumi.Input<string> | undefined;
  /** The repository's name, without its namespace. */
  readonly repository: pulumi.Input<string>;
  /** The digest: `sha256:` and 64 hexadecimal digits. */
  readonly digest: pulumi.Input<string>;
  /** How many to give at most. All, when it is not declared. */
  readonly limit?: pulumi.Input<number> | undefined;
}

/** What {@link getImageTags} gives. */
export interface GetImageTagsResult {
  /** The tags. */
  readonly tags: ImageTag[];
  /** Whether there are more, which `limit` left out. */
  readonly hasMore: boolean;
}
