import type { Clock } from "./clock";
import { longestRetryAfter, retryAfter } from "./retryAfter";

type Headers = Record<string, string | undefined>;

/** Docker Hub's limits are for a minute. */
const minute = 60_000;
/** Below this share of the limit, requests are spread over what is left of the minute. */
const spreadBelow = 0.2;
const announceFrom = 3_000;

/**
 * Keeps one identity within Docker Hub's rate limit (600 requests a minute, or what `X-RateLimit-Limit` says). It slows
 * down before the limit is reached; after a 429 all requests wait together. All times are by our own clock: what the Hub
 * names by its clock is taken as the time from then on.
 */
export class RateLimit {
  #limit = Number.POSITIVE_INFINITY;
  /** What is not yet given away of the present minute. */
  #left = Number.POSITIVE_INFINITY;
  #nextSlot = 0;
  #resetAt = 0;
  /** The same by the Hub's clock, as it wrote it; undefined while no answer has told of the present minute. */
  #reset: number | undefined;
  #blockedUntil = 0;
  #blocks = 0;
  #announcedUntil = 0;

  constructor(
    private readonly clock: Clock,
    private readonly announce: (line: string) => void,
  ) {}

  /** Resolves when a request may be sent. */
  async admit(): Promise<void> {
    for (;;) {
      await this.#waitUntil(this.#blockedUntil);
      if (this.#resetAt <= this.clock.now()) this.#beginMinute();
      if (this.#left < 1) {
        await this.#waitUntil(this.#resetAt);
        continue;
      }
      await this.#waitUntil(this.#takeSlot());
      if (this.#blockedUntil <= this.clock.now()) return;
    }
  }

  /** Learns from the headers of an answer that came at `hubNow` by the Hub's clock. */
  observe(headers: Headers, hubNow: number): void {
    const limit = Number(headers["x-ratelimit-limit"]);
    const remaining = Number(headers["x-ratelimit-remaining"] ?? Number.NaN);
    const reset = Number(headers["x-ratelimit-reset"]);
    const wait = reset * 1000 - hubNow;
    // What is over, or ends long after a minute, says nothing of the present one.
    if (!(limit > 0 && remaining >= 0 && wait > 0 && wait <= longestRetryAfter)) return;
    // Answers arrive out of order: an earlier minute is no news, and within one the lowest figure is.
    if (this.#reset !== undefined && reset < this.#reset) return;
    const isNew = this.#reset !== undefined && reset > this.#reset;
    this.#left = isNew ? remaining : Math.min(this.#left, remaining);
    if (reset !== this.#reset) this.#resetAt = this.clock.now() + wait;
    this.#reset = reset;
    this.#limit = limit;
  }

  /** After a 429: nobody sends until the time that the Hub names, and each time for longer while that does not help. */
  block(headers: Headers, hubNow: number): void {
    const now = this.clock.now();
    if (this.#blockedUntil <= now) this.#blocks += 1;
    const least = Math.min(1_000 * 2 ** this.#blocks, minute);
    const asked = retryAfter(headers["retry-after"], hubNow) ?? retryAfter(headers["x-ratelimit-reset"], hubNow);
    this.#blockedUntil = Math.max(this.#blockedUntil, now + Math.max(asked ?? 0, least));
  }

  /** After any other answer: the next 429 is the first one again. */
  recover(): void {
    if (this.#blockedUntil <= this.clock.now()) this.#blocks = 0;
  }

  /** The quota is new; when it ends, the first answer says. */
  #beginMinute(): void {
    this.#left = this.#limit;
    this.#resetAt = this.clock.now() + minute;
    this.#reset = undefined;
    this.#nextSlot = 0;
  }

  #takeSlot(): number {
    const slot = Math.max(this.clock.now(), this.#nextSlot);
    if (this.#left <= this.#limit * spreadBelow) this.#nextSlot = slot + (this.#resetAt - slot) / this.#left;
    this.#left -= 1;
    return slot;
  }

  async #waitUntil(time: number): Promise<void> {
    const wait = time - this.clock.now();
    if (wait <= 0) return;
    this.#tell(wait);
    await this.clock.sleep(wait);
  }

  #tell(wait: number): void {
    const now = this.clock.now();
    if (wait < announceFrom || now < this.#announcedUntil) return;
    this.#announcedUntil = now + wait;
    const limit = Number.isFinite(this.#limit) ? ` (${this.#limit} a minute)` : "";
    this.announce(`Rate limit of Docker Hub reached${limit}: requests wait ${Math.ceil(wait / 1000)} s.`);
  }
}
