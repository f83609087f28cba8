// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetOrgMembersArgs, GetOrgMembersOutputArgs, GetOrgMembersResult } from "../getOrgMembers";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetOrgMembersArgs, GetOrgMembersOutputArgs, GetOrgMembersResult };

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
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const owners = dockerhub
 *   .getOrgMembersOutput({ organization: "acme" })
 *   .members.apply((members) => members.filter(({ role }) => role === "owner").map(({ username }) => username));
 * ```
 */
export function getOrgMembers(args: GetOrgMembersArgs, opts?: pulumi.InvokeOptions): Promise<GetOrgMembersResult> {
  return call("dockerhub:index:getOrgMembers", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub/native";
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
  return whenKnown(call, "dockerhub:index:getOrgMembers", args, opts);
}
