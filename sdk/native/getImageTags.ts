// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetImageTagsArgs, GetImageTagsOutputArgs, GetImageTagsResult } from "../getImageTags";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetImageTagsArgs, GetImageTagsOutputArgs, GetImageTagsResult };

/**
 * Lists the tags that an image has or had.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.
 *
 * Calls: one for each 100 tags.
 *
 * Needs: a user who sees the repository, in a namespace with a Pro, Team or Business plan.
 *
 * Uses `GET /v2/namespaces/{namespace}/repositories/{repository}/images/{digest}/tags`.
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 */
export function getImageTags(args: GetImageTagsArgs, opts?: pulumi.InvokeOptions): Promise<GetImageTagsResult> {
  return call("dockerhub:index:getImageTags", args, opts);
}

/**
 * Lists the tags that an image has or had.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.
 *
 * Calls: one for each 100 tags.
 *
 * Needs: a user who sees the repository, in a namespace with a Pro, Team or Business plan.
 *
 * Uses `GET /v2/namespaces/{namespace}/repositories/{repository}/images/{digest}/tags`.
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 */
export function getImageTagsOutput(
  args: GetImageTagsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetImageTagsResult> {
  return whenKnown(call, "dockerhub:index:getImageTags", args, opts);
}
