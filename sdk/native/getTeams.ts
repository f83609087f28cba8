// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetTeamsArgs, GetTeamsOutputArgs, GetTeamsResult } from "../getTeams";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetTeamsArgs, GetTeamsOutputArgs, GetTeamsResult };

/**
 * Lists the teams of an organization; with `username`, those that a member is in.
 *
 * Calls: one for each 100 teams.
 *
 * Needs: the password of a member of the organization, or an organization access token with the scope `scope-group-read`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getTeams.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const emptyTeams = dockerhub
 *   .getTeamsOutput({ organization: "acme" })
 *   .teams.apply((teams) => teams.filter(({ memberCount }) => memberCount === 0).map(({ name }) => name));
 * ```
 */
export function getTeams(args: GetTeamsArgs, opts?: pulumi.InvokeOptions): Promise<GetTeamsResult> {
  return call("dockerhub:index:getTeams", args, opts);
}

/**
 * Lists the teams of an organization; with `username`, those that a member is in.
 *
 * Calls: one for each 100 teams.
 *
 * Needs: the password of a member of the organization, or an organization access token with the scope `scope-group-read`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getTeams.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const emptyTeams = dockerhub
 *   .getTeamsOutput({ organization: "acme" })
 *   .teams.apply((teams) => teams.filter(({ memberCount }) => memberCount === 0).map(({ name }) => name));
 * ```
 */
export function getTeamsOutput(
  args: GetTeamsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetTeamsResult> {
  return whenKnown(call, "dockerhub:index:getTeams", args, opts);
}
