// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetImagesSummaryArgs, GetImagesSummaryOutputArgs, GetImagesSummaryResult } from "../getImagesSummary";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetImagesSummaryArgs, GetImagesSummaryOutputArgs, GetImagesSummaryResult };

/**
 * Counts the images of a repository.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.
 *
 * Calls: one.
 *
 * Needs: a user who sees the repository, in a namespace with a Pro, Team or Business plan.
 *
 * Uses `GET /v2/namespaces/{namespace}/repositories/{repository}/images-summary`.
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 */
export function getImagesSummary(
  args: GetImagesSummaryArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetImagesSummaryResult> {
  return call("dockerhub:index:getImagesSummary", args, opts);
}

/**
 * Counts the images of a repository.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.
 *
 * Calls: one.
 *
 * Needs: a user who sees the repository, in a namespace with a Pro, Team or Business plan.
 *
 * Uses `GET /v2/namespaces/{namespace}/repositories/{repository}/images-summary`.
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 */
export function getImagesSummaryOutput(
  args: GetImagesSummaryOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetImagesSummaryResult> {
  return whenKnown(call, "dockerhub:index:getImagesSummary", args, opts);
}
