// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type {
  GetAuditLogActionsArgs,
  GetAuditLogActionsOutputArgs,
  GetAuditLogActionsResult,
} from "../getAuditLogActions";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetAuditLogActionsArgs, GetAuditLogActionsOutputArgs, GetAuditLogActionsResult };

/**
 * Lists the actions that the events of an account's audit log can have.
 *
 * Calls: one.
 *
 * Needs: the user's own password, or for an organization that of an owner; an organization access token needs the scope `scope-activity-read`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getAuditLogActions.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const repositoryActions = dockerhub
 *   .getAuditLogActions({ account: "acme" })
 *   .then(({ actions }) => actions.filter(({ group }) => group === "Repository").map(({ name }) => name));
 * ```
 */
export function getAuditLogActions(
  args: GetAuditLogActionsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetAuditLogActionsResult> {
  return call("dockerhub:index:getAuditLogActions", args, opts);
}

/**
 * Lists the actions that the events of an account's audit log can have.
 *
 * Calls: one.
 *
 * Needs: the user's own password, or for an organization that of an owner; an organization access token needs the scope `scope-activity-read`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getAuditLogActions.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const repositoryActions = dockerhub
 *   .getAuditLogActions({ account: "acme" })
 *   .then(({ actions }) => actions.filter(({ group }) => group === "Repository").map(({ name }) => name));
 * ```
 */
export function getAuditLogActionsOutput(
  args: GetAuditLogActionsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetAuditLogActionsResult> {
  return whenKnown(call, "dockerhub:index:getAuditLogActions", args, opts);
}
