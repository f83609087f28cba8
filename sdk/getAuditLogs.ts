// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { AuditEvent } from "./types";

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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return call("getAuditLogs", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return whenKnown(call, "getAuditLogs", args, opts);
}

/** What {@link getAuditLogs} takes. */
export interface GetAuditLogsArgs {
  /** The user or organization whose audit log is read. */
  readonly account: string;
  /** Only this action, e.g. `repo.tag.push`; `getAuditLogActions` lists them. */
  readonly action?: string | undefined;
  /** Only what happened to this: a repository, an organization, a team's member. */
  readonly name?: string | undefined;
  /** Only what this user did. */
  readonly actor?: string | undefined;
  /** Only what happened from then on, in ISO 8601 with a zone. */
  readonly from?: string | undefined;
  /** Only what happened until then, in ISO 8601 with a zone. */
  readonly to?: string | undefined;
  /** How many to give at most. All, when it is not declared. */
  readonly limit?: number | undefined;
}

/** What {@link getAuditLogsOutput} takes. */
export interface GetAuditLogsOutputArgs {
  /** The user or organization whose audit log is read. */
  readonly account: pulumi.Input<string>;
  /** Only this action, e.g. `repo.tag.push`; `getAuditLogActions` lists them. */
  readonly action?: pulumi.Input<string> | undefined;
  /** Only what happened to this: a repository, an organization, a team's member. */
  readonly name?: pulumi.Input<string> | undefined;
  /** Only what this user did. */
  readonly actor?: pulumi.Input<string> | undefined;
  /** Only what happened from then on, in ISO 8601 with a zone. */
  readonly from?: pulumi.Input<string> | undefined;
  /** Only what happened until then, in ISO 8601 with a zone. */
  readonly to?: pulumi.Input<string> | undefined;
  /** How many to give at most. All, when it is not declared. */
  readonly limit?: pulumi.Input<number> | undefined;
}

/** What {@link getAuditLogs} gives. */
export interface GetAuditLogsResult {
  /** The events. */
  readonly events: AuditEvent[];
  /** Whether there are more, which `limit` left out. */
  readonly hasMore: boolean;
}
