// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { RepositoryDetails, RepositoryOrdering } from "./types";

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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return call("getRepositories", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return whenKnown(call, "getRepositories", args, opts);
}

/** What {@link getRepositories} takes. */
export interface GetRepositoriesArgs {
  /** The user or organization whose repositories are listed. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: string | undefined;
  /** Only those with this in their name. */
  readonly nameContains?: string | undefined;
  /** What they are ordered by; with `-`, from the last to the first. */
  readonly ordering?: RepositoryOrdering | undefined;
  /** How many to give at most. All, when it is not declared. */
  readonly limit?: number | undefined;
}

/** What {@link getRepositoriesOutput} takes. */
export interface GetRepositoriesOutputArgs {
  /** The user or organization whose repositories are listed. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: pulumi.Input<string> | undefined;
  /** Only those with this in their name. */
  readonly nameContains?: pulumi.Input<string> | undefined;
  /** What they are ordered by; with `-`, from the last to the first. */
  readonly ordering?: pulumi.Input<RepositoryOrdering> | undefined;
  /** How many to give at most. All, when it is not declared. */
  readonly limit?: pulumi.Input<number> | undefined;
}

/** What {@link getRepositories} gives. */
export interface GetRepositoriesResult {
  /** The repositories. */
  readonly repositories: RepositoryDetails[];
  /** Whether there are more, which `limit` left out. */
  readonly hasMore: boolean;
}
