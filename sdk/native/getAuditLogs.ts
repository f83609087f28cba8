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
 * Uses `GET /v2/auditlogs/{account}`.
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
 * Uses `GET /v2/auditlogs/{account}`.
 */
export function getAuditLogsOutput(
  args: GetAuditLogsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetAuditLogsResult> {
  return whenKnown(call, "dockerhub:index:getAuditLogs", args, opts);
}
