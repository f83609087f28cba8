// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { Image, ImageOrdering, ImageStatus } from "./types";

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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return call("getImages", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return whenKnown(call, "getImages", args, opts);
}

/** What {@link getImages} takes. */
export interface GetImagesArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: string | undefined;
  /** The repository's name, without its namespace. */
  readonly repository: string;
  /** Only images with this status. */
  readonly status?: ImageStatus | undefined;
  /** True: only images that have a tag. False: only those that have none. */
  readonly currentlyTagged?: boolean | undefined;
  /** What they are ordered by; with `-`, from the last to the first. Default: `-last_activity`. */
  readonly ordering?: ImageOrdering | undefined;
  /** Since when an image must have been pushed or pulled to be active, in ISO 8601 with a zone. Default: one month ago. */
  readonly activeFrom?: string | undefined;
  /** How many to give at most. All, when it is not declared. */
  readonly limit?: number | undefined;
}

/** What {@link getImagesOutput} takes. */
export interface GetImagesOutputArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: pulumi.Input<string> | undefined;
  /** The repository's name, without its namespace. */
  readonly repository: pulumi.Input<string>;
  /** Only images with this status. */
  readonly status?: pulumi.Input<ImageStatus> | undefined;
  /** True: only images that have a tag. False: only those that have none. */
  readonly currentlyTagged?: pulumi.Input<boolean> | undefined;
  /** What they are ordered by; with `-`, from the last to the first. Default: `-last_activity`. */
  readonly ordering?: pulumi.Input<ImageOrdering> | undefined;
  /** Since when an image must have been pushed or pulled to be active, in ISO 8601 with a zone. Default: one month ago. */
  readonly activeFrom?: pulumi.Input<string> | undefined;
  /** How many to give at most. All, when it is not declared. */
  readonly limit?: pulumi.Input<number> | undefined;
}

/** What {@link getImages} gives. */
export interface GetImagesResult {
  /** The images. */
  readonly images: Image[];
  /** Whether there are more, which `limit` left out. */
  readonly hasMore: boolean;
}
