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
 * Uses `GET /v2/orgs/{organization}/groups`.
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
 * Uses `GET /v2/orgs/{organization}/groups`.
 */
export function getTeamsOutput(
  args: GetTeamsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetTeamsResult> {
  return whenKnown(call, "dockerhub:index:getTeams", args, opts);
}
