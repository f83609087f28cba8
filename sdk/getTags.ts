// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { TagDetails } from "./types";

/**
 * Lists the tags of a repository, the newest first.
 *
 * Calls: one for each 100 tags.
 *
 * Needs: any credentials for a public repository; for a private one, those of somebody who sees it.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getTags.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const web = dockerhub.Repository.get("web-with-tags", "acme/web");
 * const { tags } = dockerhub.getTagsOutput({ namespace: web.namespace, repository: web.name, limit: 10 });
 *
 * export const newestTags = tags.apply((all) => all.map(({ name, lastPushed }) => `${name} (${lastPushed})`));
 * ```
 */
export function getTags(args: GetTagsArgs, opts?: pulumi.InvokeOptions): Promise<GetTagsResult> {
  return call("getTags", args, opts);
}

/**
 * Lists the tags of a repository, the newest first.
 *
 * Calls: one for each 100 tags.
 *
 * Needs: any credentials for a public repository; for a private one, those of somebody who sees it.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getTags.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const web = dockerhub.Repository.get("web-with-tags", "acme/web");
 * const { tags } = dockerhub.getTagsOutput({ namespace: web.namespace, repository: web.name, limit: 10 });
 *
 * export const newestTags = tags.apply((all) => all.map(({ name, lastPushed }) => `${name} (${lastPushed})`));
 * ```
 */
export function getTagsOutput(
  args: GetTagsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetTagsResult> {
  return whenKnown(call, "getTags", args, opts);
}

/** What {@link getTags} takes. */
export interface GetTagsArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: string | undefined;
  /** The repository's name, without its namespace. */
  readonly repository: string;
  /** How many to give at most. All, when it is not declared. */
  readonly limit?: number | undefined;
}

/** What {@link getTagsOutput} takes. */
export interface GetTagsOutputArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: pulumi.Input<string> | undefined;
  /** The repository's name, without its namespace. */
  readonly repository: pulumi.Input<string>;
  /** How many to give at most. All, when it is not declared. */
  readonly limit?: pulumi.Input<number> | undefined;
}

/** What {@link getTags} gives. */
export interface GetTagsResult {
  /** The tags. */
  readonly tags: TagDetails[];
  /** Whether there are more, which `limit` left out. */
  readonly hasMore: boolean;
}
