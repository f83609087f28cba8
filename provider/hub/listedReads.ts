import type { z } from "zod";
import type { Client } from "./client";
import type { Clock } from "./http/clock";
import { ListPages, type ListSource } from "./listPages";

/** Fewer reads than these are cheaper one by one, whatever the length of the list. */
const fewest = 4;
/** As many reads as came are expected to come still, so each read is worth this many pages. */
const pagesPerRead = 2;
/** Milliseconds that the first reads wait for others. */
const gathering = 20;
/** Milliseconds for which a list is used, or as long as it took to read, if that is longer. */
const age = 30_000;

interface Round<S extends z.ZodType> {
  readonly pages: ListPages<S>;
  endsAt: number;
  /** How many reads came. */
  asked: number;
  gathered: Promise<void> | undefined;
}

/**
 * Reads of many things that lists show, such as the repositories of a namespace, in few calls: a list is read where so many
 * of its things are asked for within a short time that its pages are fewer calls.
 *
 * A list proves what it shows and nothing else: what it lacks, does not show, or showed before this process changed it, is
 * for the caller to read by itself.
 */
export class ListedReads<S extends z.ZodType> {
  readonly #rounds = new Map<string, Round<S>>();
  readonly #changed = new Set<string>();

  constructor(
    private readonly client: Pick<Client, "call">,
    private readonly clock: Clock,
    private readonly listOf: (name: string) => ListSource<S>,
  ) {}

  /** What a list shows of one thing; undefined where it must be read by itself. */
  async find(list: string, key: string): Promise<z.output<S> | undefined> {
    const round = this.#count(list);
    if (round.asked < fewest) await this.#gather(round);
    if (round.asked < fewest || this.#hasChanged(list, key)) return undefined;
    const callsLeft = await round.pages.begin();
    if (round.pages.get(key) === undefined) {
      if (callsLeft > round.asked * pagesPerRead) return undefined;
      await this.#finish(round);
    }
    return this.#hasChanged(list, key) ? undefined : round.pages.get(key);
  }

  /** Counts a read of something that the list shows without all that is needed: more reads may come that it can serve. */
  expect(list: string): void {
    this.#count(list);
  }

  /** To be called before a change is sent: from then on it is read by itself. */
  changed(list: string, key: string): void {
    this.#changed.add(`${list} ${key}`);
  }

  #count(list: string): Round<S> {
    const now = this.clock.now();
    let round = this.#rounds.get(list);
    if (!round || round.endsAt <= now) {
      const pages = new ListPages(this.client, this.listOf(list));
      round = { pages, endsAt: now + age, asked: 0, gathered: undefined };
      this.#rounds.set(list, round);
    }
    round.asked += 1;
    return round;
  }

  #hasChanged(list: string, key: string): boolean {
    return this.#changed.has(`${list} ${key}`);
  }

  /** Waits while others come. */
  #gather(round: Round<S>): Promise<void> {
    round.gathered ??= this.#waitForOthers(round).finally(() => {
      round.gathered = undefined;
    });
    return round.gathered;
  }

  async #waitForOthers(round: Round<S>): Promise<void> {
    let before = 0;
    while (before < round.asked && round.asked < fewest) {
      before = round.asked;
      await this.clock.sleep(gathering);
    }
  }

  async #finish(round: Round<S>): Promise<void> {
    const startedAt = this.clock.now();
    await round.pages.finish();
    const now = this.clock.now();
    round.endsAt = Math.max(round.endsAt, now + (now - startedAt));
  }
}
