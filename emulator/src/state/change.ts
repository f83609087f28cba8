import type { AuditEvent } from "./auditEvent";

/** Something to be written to the audit log, which adds the time unless it happened at another. */
export type Change = Omit<AuditEvent, "timestamp"> & { timestamp?: string };

/** A change to an account itself: its access tokens, its password, its plan. */
export function accountChanged(account: string, action: string, description: string, data: AuditEvent["data"] = {}) {
  return { account, action, name: account, actor: account, data, description };
}
