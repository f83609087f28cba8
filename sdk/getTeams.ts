// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { TeamDetails } from "./types";

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
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * export const emptyTeams = dockerhub
 *   .getTeamsOutput({ organization: "acme" })
 *   .teams.apply((teams) => teams.filter(({ memberCount }) => memberCount === 0).map(({ name }) => name));
 * ```
 */
export function getTeams(args: GetTeamsArgs, opts?: pulumi.InvokeOptions): Promise<GetTeamsResult> {
  return call("getTeams", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return whenKnown(call, "getTeams", args, opts);
}

/** What {@link getTeams} takes. */
export interface GetTeamsArgs {
  /** The organization's name. */
  readonly organization: string;
  /** Only the teams that this member is in. */
  readonly username?: string | undefined;
  /** How many to give at most. All, when it is not declared. */
  readonly limit?: number | undefined;
}

/** What {@link getTeamsOutput} takes. */
export interface GetTeamsOutputArgs {
  /** The organization's name. */
  readonly organization: pulumi.Input<string>;
  /** Only the teams that this member is in. */
  readonly username?: pulumi.Input<string> | undefined;
  /** How many to give at most. All, when it is not declared. */
  readonly limit?: pulumi.Input<number> | undefined;
}

/** What {@link getTeams} gives. */
export interface GetTeamsResult {
  /** The teams. */
  readonly teams: TeamDetails[];
  /** Whether there are more, which `limit` left out. */
  readonly hasMore: boolean;
}
