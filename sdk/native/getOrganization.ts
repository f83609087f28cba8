// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetOrganizationArgs, GetOrganizationOutputArgs, GetOrganizationResult } from "../getOrganization";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetOrganizationArgs, GetOrganizationOutputArgs, GetOrganizationResult };

/**
 * Reads what everyone may know of an organization. `getOrganizations` knows role and plan too.
 *
 * Calls: one.
 *
 * Needs: any credentials.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getOrganization.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const since = dockerhub.getOrganizationOutput({ organization: "acme" }).joinedAt;
 * ```
 */
export function getOrganization(
  args: GetOrganizationArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetOrganizationResult> {
  return call("dockerhub:index:getOrganization", args, opts);
}

/**
 * Reads what everyone may know of an organization. `getOrganizations` knows role and plan too.
 *
 * Calls: one.
 *
 * Needs: any credentials.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getOrganization.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const since = dockerhub.getOrganizationOutput({ organization: "acme" }).joinedAt;
 * ```
 */
export function getOrganizationOutput(
  args: GetOrganizationOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetOrganizationResult> {
  return whenKnown(call, "dockerhub:index:getOrganization", args, opts);
}
