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
 * Uses `GET /v2/namespaces/{namespace}/repositories/{repository}/tags`.
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
 * Uses `GET /v2/namespaces/{namespace}/repositories/{repository}/tags`.
 */
export function getTagsOutput(
  args: GetTagsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetTagsResult> {
  return whenKnown(call, "dockerhub:index:getTags", args, opts);
}
