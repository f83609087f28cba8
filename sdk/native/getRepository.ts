// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetRepositoryArgs, GetRepositoryOutputArgs, GetRepositoryResult } from "../getRepository";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetRepositoryArgs, GetRepositoryOutputArgs, GetRepositoryResult };

/**
 * Reads a repository, with what changes by itself, such as its pulls.
 *
 * Calls: one.
 *
 * Needs: any credentials for a public repository; for a private one, those of somebody who sees it.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getRepository.md)
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const busybox = dockerhub.getRepositoryOutput({ namespace: "library", name: "busybox" });
 *
 * export const popularity = pulumi.interpolate`${busybox.pullCount} pulls, ${busybox.starCount} stars`;
 * ```
 */
export function getRepository(args: GetRepositoryArgs, opts?: pulumi.InvokeOptions): Promise<GetRepositoryResult> {
  return call("dockerhub:index:getRepository", args, opts);
}

/**
 * Reads a repository, with what changes by itself, such as its pulls.
 *
 * Calls: one.
 *
 * Needs: any credentials for a public repository; for a private one, those of somebody who sees it.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getRepository.md)
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const busybox = dockerhub.getRepositoryOutput({ namespace: "library", name: "busybox" });
 *
 * export const popularity = pulumi.interpolate`${busybox.pullCount} pulls, ${busybox.starCount} stars`;
 * ```
 */
export function getRepositoryOutput(
  args: GetRepositoryOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetRepositoryResult> {
  return whenKnown(call, "dockerhub:index:getRepository", args, opts);
}
