import { z } from "zod";
import { NotTheHubError } from "./errors";
import { type Query, withQuery } from "./path";
import { plain } from "./plainText";
import type { Request } from "./request";

/** The largest page that Docker Hub gives. */
export const pageSize = 100;

/** No list is followed for longer: 200,000 items at a hundred a page. */
const mostPages = 2_000;
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
    if (seen.has(next)) throw endless(list, "the same page again and again");
    seen.add(next);
    requireEnd(list, seen.size);
    const answer: z.output<typeof page> = await client.call({ method: "GET", path: next }, page);
    yield* answer.results;
    next = answer.next ? pathOf(list, answer.next) : undefined;
    if (next && answer.results.length === 0) throw endless(list, "an empty page that names a next one");
  }
}

/** Refuses to ask for the page of this number of a list that does not end. */
export function requireEnd(list: string, page: number): void {
  if (page > mostPages) throw endless(list, `more than ${mostPages.toLocaleString("en")} pages`);
}

function endless(list: string, what: string): NotTheHubError {
  const endpoint = `GET ${list}`;
  const message = `${endpoint} lists ${what}, and was not read to its end. Check dockerhub:hubUrl; if Docker Hub answers so, please report this.`;
  return new NotTheHubError({ endpoint, message });
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

function pathOf(list: string, next: string): string {
  const address = /^(https?:\/\/|\/|\?)/i.test(next) ? URL.parse(next, `https://hub.docker.com${list}`) : null;
  if (address) return `${address.pathname}${address.search}`;
  const endpoint = `GET ${list}`;
  const named = [...plain(next)].slice(0, 60).join("");
  const message = `${endpoint} names as its next page what is not an address: "${named}". Check dockerhub:hubUrl; if Docker Hub answers so, please report this.`;
  throw new NotTheHubError({ endpoint, message });
}
