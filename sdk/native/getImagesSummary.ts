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
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getImagesSummary.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const web = dockerhub.Repository.get("web-with-images", "acme/web");
 * const summary = dockerhub.getImagesSummaryOutput({ namespace: web.namespace, repository: web.name });
 *
 * export const inactiveImages = summary.inactive;
 * ```
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
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getImagesSummary.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const web = dockerhub.Repository.get("web-with-images", "acme/web");
 * const summary = dockerhub.getImagesSummaryOutput({ namespace: web.namespace, repository: web.name });
 *
 * export const inactiveImages = summary.inactive;
 * ```
 */
export function getImagesSummaryOutput(
  args: GetImagesSummaryOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetImagesSummaryResult> {
  return whenKnown(call, "dockerhub:index:getImagesSummary", args, opts);
}
