// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";

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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return call("getImagesSummary", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return whenKnown(call, "getImagesSummary", args, opts);
}

/** What {@link getImagesSummary} takes. */
export interface GetImagesSummaryArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: string | undefined;
  /** The repository's name, without its namespace. */
  readonly repository: string;
  /** Since when an image must have been pushed or pulled to be active, in ISO 8601 with a zone. Default: one month ago. */
  readonly activeFrom?: string | undefined;
}

/** What {@link getImagesSummaryOutput} takes. */
export interface GetImagesSummaryOutputArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: pulumi.Input<string> | undefined;
  /** The repository's name, without its namespace. */
  readonly repository: pulumi.Input<string>;
  /** Since when an image must have been pushed or pulled to be active, in ISO 8601 with a zone. Default: one month ago. */
  readonly activeFrom?: pulumi.Input<string> | undefined;
}

/** What {@link getImagesSummary} gives. */
export interface GetImagesSummaryResult {
  /** Since when an image must have been pushed or pulled to count as active. */
  readonly activeFrom: string;
  /** How many images there are. */
  readonly total: number;
  /** How many of them were pushed or pulled since then. */
  readonly active: number;
  /** How many were not. */
  readonly inactive: number;
}
