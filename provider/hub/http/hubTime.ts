import type { Clock } from "./clock";

/** The Hub's time, learned from the `Date` header of its answers: whose clock is right does not matter then. */
export class HubTime {
  #ahead: number | undefined;

  constructor(private readonly clock: Clock) {}

  observe(headers: Record<string, string | undefined>): void {
    const date = Date.parse(headers.date ?? "");
    if (!Number.isNaN(date)) this.#ahead = date - this.clock.now();
  }

  /** Milliseconds since the epoch, to the second; undefined until an answer told it. */
  now(): number | undefined {
    return this.#ahead === undefined ? undefined : this.clock.now() + this.#ahead;
  }
}
