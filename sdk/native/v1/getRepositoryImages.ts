// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "../../runtime/nativeFunction";
import { whenKnown } from "../../runtime/whenKnown";
import type {
  GetRepositoryImagesArgs,
  GetRepositoryImagesOutputArgs,
  GetRepositoryImagesResult,
} from "../../v1/getRepositoryImages";

export type { GetRepositoryImagesArgs, GetRepositoryImagesOutputArgs, GetRepositoryImagesResult };

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
 * import * as dockerhub from "pulumi-dockerhub/native";
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
  return call("dockerhub:v1:getRepositoryImages", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub/native";
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
  return whenKnown(call, "dockerhub:v1:getRepositoryImages", args, opts);
}
