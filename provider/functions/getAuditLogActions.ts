import { z } from "zod";
import { defineFunction } from "../define";
import { account, auditErrors, auditPermissions } from "../fields/auditFields";

const action = z
  .object({
    name: z.string().describe("What `getAuditLogs` takes as `action`, e.g. `repo.tag.push`."),
    group: z.string().describe("The kind of thing that it happens to, e.g. `Repository`."),
    label: z.string().optional().describe("Its name for people."),
    description: z.string().optional().describe("What it stands for."),
  })
  .meta({ id: "AuditAction", description: "An action that the events of an audit log can have." });

export const getAuditLogActions = defineFunction({
  token: "getAuditLogActions",
  docs: {
    about: "Lists the actions that the events of an account's audit log can have.",
    endpoints: ["GET /v2/auditlogs/{account}/actions"],
    permissions: auditPermissions,
    calls: "One.",
    errors: auditErrors,
  },
  inputs: z.strictObject({ account }),
  outputs: z.object({ actions: z.array(action).describe("The actions.") }),
  secrets: [],
  call: async ({ hub, inputs: { account } }) => ({ actions: await hub.auditLogs.actions(account) }),
});
