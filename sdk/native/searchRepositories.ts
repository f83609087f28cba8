// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";
import type {
  SearchRepositoriesArgs,
  SearchRepositoriesOutputArgs,
  SearchRepositoriesResult,
} from "../searchRepositories";

export type { SearchRepositoriesArgs, SearchRepositoriesOutputArgs, SearchRepositoriesResult };

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
 * import * as dockerhub from "pulumi-dockerhub/native";
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
  return call("dockerhub:index:searchRepositories", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub/native";
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
  return whenKnown(call, "dockerhub:index:searchRepositories", args, opts);
}
