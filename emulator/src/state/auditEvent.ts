import { z } from "zod";
import { longAgo, time } from "./time";

/** Something that somebody changed (OpenAPI document, schema `AuditLog`). */
export const auditEvent = z.strictObject({
  account: z.string(),
  action: z.string(),
  name: z.string(),
  actor: z.string(),
  data: z.record(z.string(), z.string()).default({}),
  timestamp: time.default(longAgo),
  description: z.string().default(""),
});
export type AuditEvent = z.output<typeof auditEvent>;
