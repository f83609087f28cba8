// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetRepositoriesArgs, GetRepositoriesOutputArgs, GetRepositoriesResult } from "../getRepositories";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetRepositoriesArgs, GetRepositoriesOutputArgs, GetRepositoriesResult };

/**
 * Lists the repositories of a namespace, as far as the credentials see them.
 *
 * Docker Hub gives an empty list for a namespace that does not exist, and leaves out private repositories that the credentials don't see: what is missing here may exist.
 *
 * Calls: one for each 100 repositories.
 *
 * Needs: any credentials for public repositories; for private ones, those of a member. An organization access token needs the scope `scope-repository-list`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getRepositories.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const { repositories } = dockerhub.getRepositoriesOutput({ namespace: "acme", ordering: "name" });
 *
 * export const publicRepositories = repositories.apply((all) =>
 *   all.filter(({ isPrivate }) => !isPrivate).map(({ name }) => name),
 * );
 * ```
 */
export function getRepositories(
  args: GetRepositoriesArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetRepositoriesResult> {
  return call("dockerhub:index:getRepositories", args, opts);
}

/**
 * Lists the repositories of a namespace, as far as the credentials see them.
 *
 * Docker Hub gives an empty list for a namespace that does not exist, and leaves out private repositories that the credentials don't see: what is missing here may exist.
 *
 * Calls: one for each 100 repositories.
 *
 * Needs: any credentials for public repositories; for private ones, those of a member. An organization access token needs the scope `scope-repository-list`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getRepositories.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const { repositories } = dockerhub.getRepositoriesOutput({ namespace: "acme", ordering: "name" });
 *
 * export const publicRepositories = repositories.apply((all) =>
 *   all.filter(({ isPrivate }) => !isPrivate).map(({ name }) => name),
 * );
 * ```
 */
export function getRepositoriesOutput(
  args: GetRepositoriesOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetRepositoriesResult> {
  return whenKnown(call, "dockerhub:index:getRepositories", args, opts);
}
