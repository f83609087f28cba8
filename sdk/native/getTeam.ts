// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetTeamArgs, GetTeamOutputArgs, GetTeamResult } from "../getTeam";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetTeamArgs, GetTeamOutputArgs, GetTeamResult };

/**
 * Reads a team of an organization, and who is in it.
 *
 * Calls: one, and one for each 100 members.
 *
 * Needs: the password of a member of the organization, or an organization access token with the scope `scope-group-read`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getTeam.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const auditors = new dockerhub.Team("audit-team", { organization: "acme", name: "auditors" });
 *
 * export const auditorNames = dockerhub.getTeamOutput({ organization: "acme", name: auditors.name }).members;
 * ```
 */
export function getTeam(args: GetTeamArgs, opts?: pulumi.InvokeOptions): Promise<GetTeamResult> {
  return call("dockerhub:index:getTeam", args, opts);
}

/**
 * Reads a team of an organization, and who is in it.
 *
 * Calls: one, and one for each 100 members.
 *
 * Needs: the password of a member of the organization, or an organization access token with the scope `scope-group-read`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getTeam.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const auditors = new dockerhub.Team("audit-team", { organization: "acme", name: "auditors" });
 *
 * export const auditorNames = dockerhub.getTeamOutput({ organization: "acme", name: auditors.name }).members;
 * ```
 */
export function getTeamOutput(
  args: GetTeamOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetTeamResult> {
  return whenKnown(call, "dockerhub:index:getTeam", args, opts);
}
