// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetAuditLogsArgs, GetAuditLogsOutputArgs, GetAuditLogsResult } from "../getAuditLogs";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetAuditLogsArgs, GetAuditLogsOutputArgs, GetAuditLogsResult };

/**
 * Lists what happened in an account, the newest first.
 *
 * Calls: one for each 100 events, and one more. Set `limit`, or a time to start from: a log can be long.
 *
 * Needs: the user's own password, or for an organization that of an owner; an organization access token needs the scope `scope-activity-read`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getAuditLogs.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * // Who made or deleted repositories since then.
 * const { events } = dockerhub.getAuditLogsOutput({ account: "acme", from: "2024-01-01T00:00:00Z", limit: 100 });
 *
 * export const changes = events.apply((all) =>
 *   all
 *     .filter(({ action }) => action === "repo.create" || action === "repo.delete")
 *     .map(({ timestamp, actor, action, name }) => `${timestamp} ${actor}: ${action} ${name}`),
 * );
 * ```
 */
export function getAuditLogs(args: GetAuditLogsArgs, opts?: pulumi.InvokeOptions): Promise<GetAuditLogsResult> {
  return call("dockerhub:index:getAuditLogs", args, opts);
}

/**
 * Lists what happened in an account, the newest first.
 *
 * Calls: one for each 100 events, and one more. Set `limit`, or a time to start from: a log can be long.
 *
 * Needs: the user's own password, or for an organization that of an owner; an organization access token needs the scope `scope-activity-read`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getAuditLogs.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * // Who made or deleted repositories since then.
 * const { events } = dockerhub.getAuditLogsOutput({ account: "acme", from: "2024-01-01T00:00:00Z", limit: 100 });
 *
 * export const changes = events.apply((all) =>
 *   all
 *     .filter(({ action }) => action === "repo.create" || action === "repo.delete")
 *     .map(({ timestamp, actor, action, name }) => `${timestamp} ${actor}: ${action} ${name}`),
 * );
 * ```
 */
export function getAuditLogsOutput(
  args: GetAuditLogsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetAuditLogsResult> {
  return whenKnown(call, "dockerhub:index:getAuditLogs", args, opts);
}
