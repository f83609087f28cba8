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
 * Uses `GET /v1/repositories/{namespace}/{repo_name}/images`, `GET /v1/repositories/{repo_name}/images`.
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
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
 * Uses `GET /v1/repositories/{namespace}/{repo_name}/images`, `GET /v1/repositories/{repo_name}/images`.
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
 */
export function getRepositoryImagesOutput(
  args: GetRepositoryImagesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetRepositoryImagesResult> {
  return whenKnown(call, "dockerhub:v1:getRepositoryImages", args, opts);
}
