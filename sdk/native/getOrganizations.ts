// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetOrganizationsResult } from "../getOrganizations";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetOrganizationsResult };

/**
 * Lists the organizations that the user is in who is logged in.
 *
 * Calls: one for each 100 organizations.
 *
 * Needs: a user's password or personal access token.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getOrganizations.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const owned = dockerhub
 *   .getOrganizationsOutput()
 *   .organizations.apply((all) => all.filter(({ role }) => role === "owner").map(({ name }) => name));
 * ```
 */
export function getOrganizations(opts?: pulumi.InvokeOptions): Promise<GetOrganizationsResult> {
  return call("dockerhub:index:getOrganizations", {}, opts);
}

/**
 * Lists the organizations that the user is in who is logged in.
 *
 * Calls: one for each 100 organizations.
 *
 * Needs: a user's password or personal access token.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getOrganizations.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const owned = dockerhub
 *   .getOrganizationsOutput()
 *   .organizations.apply((all) => all.filter(({ role }) => role === "owner").map(({ name }) => name));
 * ```
 */
export function getOrganizationsOutput(opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetOrganizationsResult> {
  return whenKnown(call, "dockerhub:index:getOrganizations", {}, opts);
}
