import type { Clock } from "./clock";
import { retryAfter } from "./retryAfter";

type Headers = Record<string, string | undefined>;

/** Below this share of the limit, requests are spread over what is left of the minute. */
const spreadBelow = 0.2;
const announceFrom = 3_000;
const defaultWait = 60_000;

/**
 * Keeps one identity within Docker Hub's rate limit (600 requests a minute, or what `X-RateLimit-Limit` says). It slows
 * down before the limit is reached; after a 429 all requests wait together.
 */
export class RateLimit {
  #limit = Number.POSITIVE_INFINITY;
  #remaining = Number.POSITIVE_INFINITY;
  #resetAt = 0;
  #blockedUntil = 0;
  #nextSlot = 0;
  #announcedUntil = 0;

  constructor(
    private readonly clock: Clock,
    private readonly announce: (line: string) => void,
  ) {}

  /** Resolves when a request may be sent. */
  async admit(): Promise<void> {
    for (let wait = this.#wait(); wait > 0; wait = this.#wait()) {
      this.#tell(wait);
      await this.clock.sleep(wait);
      if (this.#blockedUntil <= this.clock.now()) break;
    }
    this.#remaining -= 1;
  }

  /** Learns from the headers of an answer. */
  observe(headers: Headers): void {
    const limit = Number(headers["x-ratelimit-limit"]);
    const remaining = Number(headers["x-ratelimit-remaining"]);
    const reset = Number(headers["x-ratelimit-reset"]);
    if (!(limit > 0) || Number.isNaN(remaining) || !(reset > 0)) return;
    const resetAt = reset * 1000;
    // Answers arrive out of order: within one minute only the lowest figure is news.
    this.#remaining = resetAt > this.#resetAt ? remaining : Math.min(this.#remaining, remaining);
    this.#limit = limit;
    this.#resetAt = Math.max(this.#resetAt, resetAt);
  }

  /** After a 429: nobody sends until the time that the Hub named. */
  block(headers: Headers): void {
    const now = this.clock.now();
    const reset = retryAfter(headers["x-ratelimit-reset"], now);
    const wait = retryAfter(headers["retry-after"], now) ?? reset ?? defaultWait;
    this.#blockedUntil = Math.max(this.#blockedUntil, now + Math.max(wait, 1_000));
  }

  #wait(): number {
    const now = this.clock.now();
    if (this.#blockedUntil > now) return this.#blockedUntil - now;
    if (this.#resetAt <= now) {
      this.#remaining = this.#limit;
      return 0;
    }
    if (this.#remaining > this.#limit * spreadBelow) return 0;
    const gap = (this.#resetAt - now) / Math.max(this.#remaining, 1);
    const slot = Math.max(now, this.#nextSlot);
    this.#nextSlot = slot + gap;
    return slot - now;
  }

  #tell(wait: number): void {
    const now = this.clock.now();
    if (wait < announceFrom || now < this.#announcedUntil) return;
    this.#announcedUntil = now + wait;
    const limit = Number.isFinite(this.#limit) ? ` (${this.#limit} a minute)` : "";
    this.announce(`Rate limit of Docker Hub reached${limit}: requests wait ${Math.ceil(wait / 1000)} s.`);
  }
}
