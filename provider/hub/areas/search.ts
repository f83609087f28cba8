import { z } from "zod";
import type { Client } from "../client";
import { pageSize } from "../http/pagination";
import { withQuery } from "../http/path";

const named = z.array(z.object({ name: z.string() })).nullish();
const names = (list: z.output<typeof named>) => (list ?? []).map(({ name }) => name);

const found = z
  .object({
    name: z.string(),
    short_description: z.string().nullish(),
    publisher: z.object({ name: z.string() }).nullish(),
    badge: z.string().nullish(),
    star_count: z.number().nullish(),
    pull_count: z.union([z.string(), z.number()]).nullish(),
    operating_systems: named,
    architectures: named,
    categories: z.array(z.object({ name: z.string(), slug: z.string() })).nullish(),
    archived: z.boolean().nullish(),
    created_at: z.string().nullish(),
    updated_at: z.string().nullish(),
  })
  .transform((wire) => ({
    name: wire.name,
    description: wire.short_description ?? "",
    publisher: wire.publisher?.name,
    badge: wire.badge ?? undefined,
    starCount: wire.star_count ?? undefined,
    pullCount: wire.pull_count?.toString(),
    operatingSystems: names(wire.operating_systems),
    architectures: names(wire.architectures),
    categories: wire.categories ?? [],
    isArchived: wire.archived ?? undefined,
    createdAt: wire.created_at ?? undefined,
    lastUpdated: wire.updated_at ?? undefined,
  }));

const page = z.object({ total: z.int(), results: z.array(found).nullable() });

export type FoundRepository = z.output<typeof found>;

/** The search of Docker Hub's pages (docker/hub-mcp). */
export class Search {
  constructor(private readonly client: Client) {}

  /** `GET /api/search/v4`, as many pages as the wanted number takes. */
  async *repositories(query: string, wanted: number): AsyncGenerator<FoundRepository> {
    for (let from = 0; from < wanted; ) {
      const size = Math.min(pageSize, wanted - from);
      const path = withQuery("/api/search/v4", { query, from, size });
      const { total, results } = await this.client.call({ method: "GET", path }, page);
      yield* results ?? [];
      from += results?.length ?? 0;
      if (!results?.length || from >= total) return;
    }
  }
}
