// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetTagsArgs, GetTagsOutputArgs, GetTagsResult } from "../getTags";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetTagsArgs, GetTagsOutputArgs, GetTagsResult };

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
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const web = dockerhub.Repository.get("web-with-tags", "acme/web");
 * const { tags } = dockerhub.getTagsOutput({ namespace: web.namespace, repository: web.name, limit: 10 });
 *
 * export const newestTags = tags.apply((all) => all.map(({ name, lastPushed }) => `${name} (${lastPushed})`));
 * ```
 */
export function getTags(args: GetTagsArgs, opts?: pulumi.InvokeOptions): Promise<GetTagsResult> {
  return call("dockerhub:index:getTags", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub/native";
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
  return whenKnown(call, "dockerhub:index:getTags", args, opts);
}
