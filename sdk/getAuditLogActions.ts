// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { AuditAction } from "./types";

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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return call("getAuditLogActions", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return whenKnown(call, "getAuditLogActions", args, opts);
}

/** What {@link getAuditLogActions} takes. */
export interface GetAuditLogActionsArgs {
  /** The user or organization whose audit log is read. */
  readonly account: string;
}

/** What {@link getAuditLogActionsOutput} takes. */
export interface GetAuditLogActionsOutputArgs {
  /** The user or organization whose audit log is read. */
  readonly account: pulumi.Input<string>;
}

/** What {@link getAuditLogActions} gives. */
export interface GetAuditLogActionsResult {
  /** The actions. */
  readonly actions: AuditAction[];
}
