// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { FoundRepository } from "./types";

/**
 * Searches all public repositories, as the search on Docker Hub's pages does. The search is undocumented, and not verified against the live service.
 *
 * Calls: one for each 100 repositories.
 *
 * Needs: any credentials.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/searchRepositories.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const { repositories } = dockerhub.searchRepositoriesOutput({ query: "busybox", limit: 10 });
 *
 * export const officialImages = repositories.apply((all) =>
 *   all.filter(({ badge }) => badge === "official").map(({ name }) => name),
 * );
 * ```
 */
export function searchRepositories(
  args: SearchRepositoriesArgs,
  opts?: pulumi.InvokeOptions,
): Promise<SearchRepositoriesResult> {
  return call("searchRepositories", args, opts);
}

/**
 * Searches all public repositories, as the search on Docker Hub's pages does. The search is undocumented, and not verified against the live service.
 *
 * Calls: one for each 100 repositories.
 *
 * Needs: any credentials.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/searchRepositories.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const { repositories } = dockerhub.searchRepositoriesOutput({ query: "busybox", limit: 10 });
 *
 * export const officialImages = repositories.apply((all) =>
 *   all.filter(({ badge }) => badge === "official").map(({ name }) => name),
 * );
 * ```
 */
export function searchRepositoriesOutput(
  args: SearchRepositoriesOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<SearchRepositoriesResult> {
  return whenKnown(call, "searchRepositories", args, opts);
}

/** What {@link searchRepositories} takes. */
export interface SearchRepositoriesArgs {
  /** The words to search for. */
  readonly query: string;
  /** How many to give at most: 1 to 1,000. Default: `25`. */
  readonly limit?: number | undefined;
}

/** What {@link searchRepositoriesOutput} takes. */
export interface SearchRepositoriesOutputArgs {
  /** The words to search for. */
  readonly query: pulumi.Input<string>;
  /** How many to give at most: 1 to 1,000. Default: `25`. */
  readonly limit?: pulumi.Input<number> | undefined;
}

/** What {@link searchRepositories} gives. */
export interface SearchRepositoriesResult {
  /** The repositories, in Docker Hub's order. */
  readonly repositories: FoundRepository[];
  /** Whether there are more, which `limit` left out. */
  readonly hasMore: boolean;
}
