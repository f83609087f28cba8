import { z } from "zod";
import type { Client } from "./client";
import { HubError } from "./http/errors";
import { pageSize } from "./http/pagination";
import { type Query, withQuery } from "./http/path";

/** A list of the Hub's, whose entries stand for what they list. */
export interface ListSource<S extends z.ZodType> {
  readonly path: string;
  /** The order, which must be one that changes rarely. */
  readonly query?: Query;
  /** What an entry must have; one that lacks something is passed over. */
  readonly entry: S;
  readonly key: (entry: z.output<S>) => string;
}

const page = z.object({ count: z.int().min(0), next: z.string().nullish(), results: z.array(z.unknown()) });
type Page = z.output<typeof page>;

/** So many pages are asked for at a time, which leaves connections for other calls. */
const atOnce = 10;

/** The pages of one list, each asked for once. Pages can shift while they are read, so what is not in them may exist. */
export class ListPages<S extends z.ZodType> {
  readonly #entries = new Map<string, z.output<S>>();
  #first: Promise<void> | undefined;
  #rest: Promise<void> | undefined;
  /** How many pages the list has, and how many of them are read, or on their way. */
  #count = 1;
  #asked = 0;

  constructor(
    private readonly client: Pick<Client, "call">,
    private readonly list: ListSource<S>,
  ) {}

  get(key: string): z.output<S> | undefined {
    return this.#entries.get(key);
  }

  /** Reads the first page. Gives how many calls the others are, which is endless where the list can't be read. */
  async begin(): Promise<number> {
    this.#first ??= this.#read(1, ({ count, next, results }) => (next ? Math.ceil(count / results.length) : 1));
    await this.#first;
    return this.#count - this.#asked;
  }

  /** Reads the other pages. */
  async finish(): Promise<void> {
    this.#rest ??= Promise.all(Array.from({ length: atOnce }, () => this.#readOn())).then(() => {});
    await this.#rest;
  }

  async #readOn(): Promise<void> {
    const pages = ({ results }: Page) => (results.length === 0 ? 0 : this.#count);
    while (this.#asked < this.#count) await this.#read(this.#asked + 1, pages);
  }

  /** What can't be read here is read one by one, and fails there in its own words. */
  async #read(number: number, pages: (page: Page) => number): Promise<void> {
    this.#asked = number;
    try {
      const { path, query, entry, key } = this.list;
      const address = withQuery(path, { ...query, page: number, page_size: pageSize });
      const read = await this.client.call({ method: "GET", path: address }, page);
      for (const { data } of read.results.map((each) => entry.safeParse(each))) {
        if (data !== undefined) this.#entries.set(key(data), data);
      }
      this.#count = pages(read);
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      this.#count = number === 1 ? Number.POSITIVE_INFINITY : 0;
    }
  }
}
