import { type HubError, RateLimitedError } from "./errors";
import type { Limits } from "./exchange";
import { canBeRepeated, type Request } from "./request";

const attempts = 10;
const firstAttempts = 2;
const firstWait = 500;
const longestWait = 5_000;

/** Longer than this no request is tried, the waits between the attempts included. */
const longestTrouble = 120_000;
/** From here on, whoever waits is told why. */
const longTrouble = 5_000;
const longestRateLimit = 600_000;

/** How long to wait before the next attempt: exponential, with jitter. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(firstWait * 2 ** (attempt - 1), longestWait);
  return ceiling / 2 + random() * (ceiling / 2);
}

/** Counts the attempts of one request, and says how long to wait before the next one. */
export class Repeats {
  #attempts = 0;
  #trouble = 0;
  #rateLimitedSince: number | undefined;

  /**
   * Milliseconds until the next attempt; undefined when there is none. `began` is when the failed one was sent.
   * The rate limit makes everybody wait on its own, so that after a 429 there is nothing to wait for here.
   */
  after(error: HubError, began: number, now: number): number | undefined {
    this.#attempts += 1;
    if (!error.isTransient || error.maybeDone || this.#attempts >= attempts) return undefined;
    if (error instanceof RateLimitedError) {
      this.#rateLimitedSince ??= began;
      return now - this.#rateLimitedSince < longestRateLimit ? 0 : undefined;
    }
    const wait = backoff(this.#attempts);
    this.#trouble += now - began + wait;
    return this.#trouble < longestTrouble ? wait : undefined;
  }

  /** What the answer to the next attempt must not exceed. */
  limits(request: Request, usual: Limits): Limits {
    if (!canBeRepeated(request) || this.#attempts >= firstAttempts) return usual;
    return { ...usual, silence: usual.firstPatience, duration: usual.firstPatience };
  }

  /** Whether the attempts so far took long enough for somebody to wonder. */
  get isLong(): boolean {
    return this.#trouble >= longTrouble;
  }

  /** The error of the last attempt, which says how many there were. */
  counted(error: HubError): HubError {
    if (this.#attempts > 1) error.message += ` Tried ${this.#attempts} times.`;
    return error;
  }
}
