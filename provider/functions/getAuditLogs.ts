import { z } from "zod";
import { defineFunction } from "../define";
import { account, auditErrors, auditPermissions } from "../fields/auditFields";
import { hasMore, instant, limit } from "../fields/repositoryFields";
import { collect } from "../hub";
import { Refusal } from "../refusals";

const event = z
  .object({
    account: z.string().describe("The account that it happened in."),
    action: z.string().describe("What happened, e.g. `repo.tag.push`."),
    name: z.string().describe("What it happened to, e.g. a repository."),
    actor: z.string().describe("Who did it."),
    timestamp: z.string().describe("When, in ISO 8601."),
    description: z.string().optional().describe("The same in words."),
    data: z.record(z.string(), z.string()).describe("What else is known of it, e.g. the tag and its digest."),
  })
  .meta({ id: "AuditEvent", description: "Something that happened in an account." });

export const getAuditLogs = defineFunction({
  token: "getAuditLogs",
  docs: {
    about: "Lists what happened in an account, the newest first.",
    endpoints: ["GET /v2/auditlogs/{account}"],
    permissions: auditPermissions,
    calls: "One for each 100 events, and one more. Set `limit`, or a time to start from: a log can be long.",
    errors: auditErrors,
  },
  inputs: z.strictObject({
    account,
    action: z
      .string()
      .min(1, "must not be empty")
      .optional()
      .describe("Only this action, e.g. `repo.tag.push`; `getAuditLogActions` lists them."),
    name: z
      .string()
      .min(1, "must not be empty")
      .optional()
      .describe("Only what happened to this: a repository, an organization, a team's member."),
    actor: z.string().min(1, "must not be empty").optional().describe("Only what this user did."),
    from: instant.optional().describe("Only what happened from then on, in ISO 8601 with a zone."),
    to: instant.optional().describe("Only what happened until then, in ISO 8601 with a zone."),
    limit,
  }),
  outputs: z.object({ events: z.array(event).describe("The events."), hasMore }),
  secrets: [],
  async call({ hub, inputs: { account, limit, ...filters } }) {
    const { from, to } = filters;
    if (from !== undefined && to !== undefined && from > to) throw new Refusal(`from (${from}) is after to (${to}).`);
    const { items, hasMore } = await collect(hub.auditLogs.list(account, filters), limit);
    return { events: items, hasMore };
  },
});
