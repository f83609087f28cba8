import { z } from "zod";
import { NotTheHubError } from "./errors";
import { type Query, withQuery } from "./path";
import type { Request } from "./request";

/** The largest page that Docker Hub gives. */
export const pageSize = 100;

/** Sends a request, and gives what the schema takes from the answer. */
interface Caller {
  call<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>>;
}

/**
 * All results of a list, page by page. `next` is followed by its path and query alone: the Hub has answered with other
 * schemes and hosts there, and credentials belong to one origin.
 */
export async function* results<S extends z.ZodType>(
  client: Caller,
  list: string,
  item: S,
  filters: Query = {},
): AsyncGenerator<z.output<S>> {
  const page = z.object({ next: z.string().nullish(), results: z.array(item) });
  const seen = new Set<string>();
  for (let next: string | undefined = withQuery(list, { ...filters, page_size: pageSize }); next; ) {
    if (seen.has(next)) {
      throw new NotTheHubError({
        endpoint: `GET ${list}`,
        message: `GET ${list} lists the same page again and again.`,
      });
    }
    seen.add(next);
    const answer: z.output<typeof page> = await client.call({ method: "GET", path: next }, page);
    yield* answer.results;
    next = answer.next ? pathOf(answer.next) : undefined;
  }
}

/** What a list is cut to, and whether that left something out. */
export interface Cut<T> {
  items: T[];
  hasMore: boolean;
}

/** All items, or no more than `limit`. */
export async function collect<T>(items: AsyncIterable<T>, limit = Number.POSITIVE_INFINITY): Promise<Cut<T>> {
  const taken: T[] = [];
  for await (const item of items) {
    if (taken.length >= limit) return { items: taken, hasMore: true };
    taken.push(item);
  }
  return { items: taken, hasMore: false };
}

function pathOf(next: string): string {
  const { pathname, search } = new URL(next, "https://hub.docker.com");
  return `${pathname}${search}`;
}
