import type { FakeClock } from "../fakeClock";

export interface RateLimitedHubOptions {
  limit: number;
  /** How far the Hub's clock is ahead of ours, in milliseconds. */
  ahead?: number;
  retryAfter?: (hubNow: number, reset: number) => string | undefined;
  /** What the Hub adds to each answer, or leaves out of it with undefined. */
  headers?: Record<string, string | undefined>;
}

/** Counts requests in minutes of its own clock, as Docker Hub does, and answers with its headers. */
export class RateLimitedHub {
  readonly sentAt: number[] = [];
  refusals = 0;
  private minute = Number.NaN;
  private count = 0;

  constructor(
    private readonly clock: FakeClock,
    private readonly options: RateLimitedHubOptions,
  ) {}

  answer(): { status: number; headers: Record<string, string | undefined> } {
    const { limit, ahead = 0, retryAfter } = this.options;
    const now = this.clock.now() + ahead;
    const minute = Math.floor(now / 60_000);
    if (minute !== this.minute) this.count = 0;
    this.minute = minute;
    this.count += 1;
    this.sentAt.push(this.clock.now());
    const reset = (minute + 1) * 60_000;
    const headers = {
      date: new Date(now).toUTCString(),
      "x-ratelimit-limit": String(limit),
      "x-ratelimit-remaining": String(Math.max(limit - this.count, 0)),
      "x-ratelimit-reset": String(reset / 1000),
      ...this.options.headers,
    };
    if (this.count <= limit) return { status: 200, headers };
    this.refusals += 1;
    return { status: 429, headers: { ...headers, "retry-after": retryAfter?.(now, reset) } };
  }
}
