import { z } from "zod";
import type { Client } from "../client";
import { pageSize, requireEnd } from "../http/pagination";
import { path, type Query, withQuery } from "../http/path";

const event = z
  .object({
    account: z.string(),
    action: z.string(),
    name: z.string(),
    actor: z.string(),
    timestamp: z.string(),
    action_description: z.string().nullish(),
    data: z.record(z.string(), z.string()).nullish(),
  })
  .transform((wire) => ({
    account: wire.account,
    action: wire.action,
    name: wire.name,
    actor: wire.actor,
    timestamp: wire.timestamp,
    description: wire.action_description?.trim(),
    data: wire.data ?? {},
  }));

const action = z.object({ name: z.string(), label: z.string().nullish(), description: z.string().nullish() });

const catalogue = z
  .object({ actions: z.record(z.string(), z.object({ actions: z.array(action), label: z.string().nullish() })) })
  .transform((wire) =>
    Object.entries(wire.actions).flatMap(([group, { actions, label }]) =>
      actions.map((each) => ({
        name: `${group}.${each.name}`,
        group: label ?? group,
        label: each.label ?? undefined,
        description: each.description ?? undefined,
      })),
    ),
  );

export type HubAuditEvent = z.output<typeof event>;
export type HubAuditAction = z.output<typeof catalogue>[number];

export class AuditLogs {
  constructor(private readonly client: Client) {}

  /**
   * `GET /v2/auditlogs/{account}`, all pages. They name no next one, and the server may give less than it was asked for, so
   * that only an empty page is the end.
   */
  async *list(account: string, filters: Query): AsyncGenerator<HubAuditEvent> {
    const page = z.object({ logs: z.array(event).nullish() });
    const list = path`/v2/auditlogs/${account}`;
    for (let number = 1; ; number++) {
      requireEnd(list, number);
      const query = { ...filters, page: number, page_size: pageSize };
      const request = { method: "GET", path: withQuery(list, query) } as const;
      const { logs } = await this.client.call(request, page);
      if (!logs || logs.length === 0) return;
      yield* logs;
    }
  }

  /** `GET /v2/auditlogs/{account}/actions`: the actions that events can have. */
  actions(account: string): Promise<HubAuditAction[]> {
    return this.client.call({ method: "GET", path: path`/v2/auditlogs/${account}/actions` }, catalogue);
  }
}
