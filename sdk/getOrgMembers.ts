// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { OrgInvite, OrgMemberDetails } from "./types";

/**
 * Lists the members of an organization, and who was invited and did not accept yet.
 *
 * Calls: one for each 100 members, and one for the invitations.
 *
 * Needs: the password of an owner of the organization, or an organization access token with the scopes `scope-member-read` and `scope-invite-read`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getOrgMembers.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * export const owners = dockerhub
 *   .getOrgMembersOutput({ organization: "acme" })
 *   .members.apply((members) => members.filter(({ role }) => role === "owner").map(({ username }) => username));
 * ```
 */
export function getOrgMembers(args: GetOrgMembersArgs, opts?: pulumi.InvokeOptions): Promise<GetOrgMembersResult> {
  return call("getOrgMembers", args, opts);
}

/**
 * Lists the members of an organization, and who was invited and did not accept yet.
 *
 * Calls: one for each 100 members, and one for the invitations.
 *
 * Needs: the password of an owner of the organization, or an organization access token with the scopes `scope-member-read` and `scope-invite-read`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getOrgMembers.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * export const owners = dockerhub
 *   .getOrgMembersOutput({ organization: "acme" })
 *   .members.apply((members) => members.filter(({ role }) => role === "owner").map(({ username }) => username));
 * ```
 */
export function getOrgMembersOutput(
  args: GetOrgMembersOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetOrgMembersResult> {
  return whenKnown(call, "getOrgMembers", args, opts);
}

/** What {@link getOrgMembers} takes. */
export interface GetOrgMembersArgs {
  /** The organization's name. */
  readonly organization: string;
}

/** What {@link getOrgMembersOutput} takes. */
export interface GetOrgMembersOutputArgs {
  /** The organization's name. */
  readonly organization: pulumi.Input<string>;
}

/** What {@link getOrgMembers} gives. */
export interface GetOrgMembersResult {
  /** The members. */
  readonly members: OrgMemberDetails[];
  /** The invitations that are pending. */
  readonly invites: OrgInvite[];
}
