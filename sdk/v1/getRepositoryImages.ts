// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "../runtime/hubFunction";
import { whenKnown } from "../runtime/whenKnown";
import type { V1ListedImage } from "../types";

/**
 * Lists the images of a repository by the v1 API; for the namespace `library` in the form without a namespace.
 *
 * Calls: one.
 *
 * Needs: somebody who sees the repository.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/v1.getRepositoryImages.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const { images } = dockerhub.v1.getRepositoryImagesOutput({ namespace: "library", repository: "busybox" });
 *
 * export const imageIds = images.apply((all) => all.map(({ id }) => id));
 * ```
 */
export function getRepositoryImages(
  args: GetRepositoryImagesArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetRepositoryImagesResult> {
  return call("v1.getRepositoryImages", args, opts);
}

/**
 * Lists the images of a repository by the v1 API; for the namespace `library` in the form without a namespace.
 *
 * Calls: one.
 *
 * Needs: somebody who sees the repository.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/v1.getRepositoryImages.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const { images } = dockerhub.v1.getRepositoryImagesOutput({ namespace: "library", repository: "busybox" });
 *
 * export const imageIds = images.apply((all) => all.map(({ id }) => id));
 * ```
 */
export function getRepositoryImagesOutput(
  args: GetRepositoryImagesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetRepositoryImagesResult> {
  return whenKnown(call, "v1.getRepositoryImages", args, opts);
}

/** What {@link getRepositoryImages} takes. */
export interface GetRepositoryImagesArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: string | undefined;
  /** The repository's name, without its namespace. */
  readonly repository: string;
}

/** What {@link getRepositoryImagesOutput} takes. */
export interface GetRepositoryImagesOutputArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: pulumi.Input<string> | undefined;
  /** The repository's name, without its namespace. */
  readonly repository: pulumi.Input<string>;
}

/** What {@link getRepositoryImages} gives. */
export interface GetRepositoryImagesResult {
  /** The images. */
  readonly images: V1ListedImage[];
}
