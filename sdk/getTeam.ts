// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";

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
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const auditors = new dockerhub.Team("audit-team", { organization: "acme", name: "auditors" });
 *
 * export const auditorNames = dockerhub.getTeamOutput({ organization: "acme", name: auditors.name }).members;
 * ```
 */
export function getTeam(args: GetTeamArgs, opts?: pulumi.InvokeOptions): Promise<GetTeamResult> {
  return call("getTeam", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return whenKnown(call, "getTeam", args, opts);
}

/** What {@link getTeam} takes. */
export interface GetTeamArgs {
  /** The organization's name. */
  readonly organization: string;
  /** The team's name. */
  readonly name: string;
}

/** What {@link getTeamOutput} takes. */
export interface GetTeamOutputArgs {
  /** The organization's name. */
  readonly organization: pulumi.Input<string>;
  /** The team's name. */
  readonly name: pulumi.Input<string>;
}

/** What {@link getTeam} gives. */
export interface GetTeamResult {
  /** Its name. */
  readonly name: string;
  /** What it is for; empty when there is no description. */
  readonly description: string;
  /** Its id, which stays through a new name. */
  readonly uuid: string;
  /** Its number, which some tools ask for. */
  readonly teamId: number;
  /** How many members it has. */
  readonly memberCount?: number | undefined;
  /** The Docker IDs of its members. */
  readonly members: string[];
}
