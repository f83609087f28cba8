import type { FastifyReply } from "fastify";
import { z } from "zod";
import { ErrorAnswer } from "../http/errors";
import type { Clock } from "./clock";

/** A change of the limits: what is left out stays. */
export const rateLimitChange = z.strictObject({
  enabled: z.boolean().exactOptional(),
  /** Requests a minute of one user or organization. */
  authenticated: z.int().min(1).exactOptional(),
  /** Requests a minute of one address. */
  anonymous: z.int().min(1).exactOptional(),
  /** How `Retry-After` is written: all three have been seen of Docker Hub. */
  retryAfter: z.enum(["seconds", "date", "epoch"]).exactOptional(),
});
export type RateLimitSettings = Required<z.infer<typeof rateLimitChange>>;

export const defaultRateLimit: RateLimitSettings = {
  enabled: true,
  authenticated: 600,
  anonymous: 180,
  retryAfter: "seconds",
};

/** How an answer says when to come back. */
interface Refusal {
  retryAfter: "seconds" | "date" | "epoch" | "none";
  /** From now. */
  seconds: number;
  rateHeaders: boolean;
}

/** Requests counted by identity in windows of a minute, with the headers that tell a client so. */
export class RateLimit {
  private readonly windows = new Map<string, { count: number; resetsAt: number }>();

  constructor(
    private readonly clock: Clock,
    public settings: RateLimitSettings,
  ) {}

  /** Counts a request by `identity`, undefined for an anonymous one, or refuses it with 429. */
  count(identity: string | undefined, address: string, reply: FastifyReply): void {
    if (!this.settings.enabled) return;
    const window = this.window(identity ? `account ${identity}` : `address ${address}`);
    window.count += 1;
    const remaining = this.limit(identity) - window.count;
    reply.headers(this.headers(identity, Math.max(0, remaining), window.resetsAt));
    if (remaining >= 0) return;
    const seconds = (window.resetsAt - this.clock.now().getTime()) / 1000;
    throw this.refusal({ retryAfter: this.settings.retryAfter, seconds, rateHeaders: false }, identity);
  }

  /** The 429 of Docker Hub. */
  refusal({ retryAfter, seconds, rateHeaders }: Refusal, identity: string | undefined): ErrorAnswer {
    const resetsAt = this.clock.now().getTime() + seconds * 1000;
    const headers = {
      ...(rateHeaders && this.headers(identity, 0, resetsAt)),
      ...(retryAfter !== "none" && { "retry-after": written(retryAfter, seconds, resetsAt) }),
    };
    return new ErrorAnswer(429, { detail: "Rate limit exceeded", error: false }, headers);
  }

  reset(): void {
    this.windows.clear();
  }

  private limit(identity: string | undefined): number {
    return identity ? this.settings.authenticated : this.settings.anonymous;
  }

  private headers(identity: string | undefined, remaining: number, resetsAt: number): Record<string, string> {
    return {
      "x-ratelimit-limit": String(this.limit(identity)),
      "x-ratelimit-remaining": String(remaining),
      "x-ratelimit-reset": String(Math.ceil(resetsAt / 1000)),
    };
  }

  private window(key: string) {
    const now = this.clock.now().getTime();
    let window = this.windows.get(key);
    if (!window || window.resetsAt <= now) {
      window = { count: 0, resetsAt: now + 60_000 };
      this.windows.set(key, window);
    }
    return window;
  }
}

function written(form: "seconds" | "date" | "epoch", seconds: number, resetsAt: number): string {
  switch (form) {
    case "seconds":
      return String(Math.ceil(seconds));
    case "date":
      return new Date(Math.ceil(resetsAt / 1000) * 1000).toUTCString();
    case "epoch":
      return String(Math.ceil(resetsAt / 1000));
  }
}
