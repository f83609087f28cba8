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
    const limit = identity ? this.settings.authenticated : this.settings.anonymous;
    const window = this.window(identity ? `account ${identity}` : `address ${address}`);
    window.count += 1;
    reply.headers({
      "x-ratelimit-limit": limit,
      "x-ratelimit-remaining": Math.max(0, limit - window.count),
      "x-ratelimit-reset": Math.ceil(window.resetsAt / 1000),
    });
    if (window.count > limit) {
      throw new ErrorAnswer(
        429,
        { detail: "Rate limit exceeded", error: false },
        { "retry-after": this.retryAfter(window.resetsAt) },
      );
    }
  }

  reset(): void {
    this.windows.clear();
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

  private retryAfter(resetsAt: number): string {
    switch (this.settings.retryAfter) {
      case "seconds":
        return String(Math.ceil((resetsAt - this.clock.now().getTime()) / 1000));
      case "date":
        return new Date(Math.ceil(resetsAt / 1000) * 1000).toUTCString();
      case "epoch":
        return String(Math.ceil(resetsAt / 1000));
    }
  }
}
