import { z } from "zod";

const selection = {
  /** Any method, unless given. */
  method: z.enum(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]).optional(),
  /** A path, with or without a slash at its end; "*" stands for anything within one segment, "**" for anything. */
  path: z.string().startsWith("/"),
  /** How many of the matching requests are hit; 0.5 is every second one, unless there is a seed. */
  share: z.number().gt(0).max(1).default(1),
  /**
   * Draws the requests that are hit. The nth request of a method and path is hit or not by the seed alone, in whatever order
   * requests come.
   */
  seed: z.int().optional(),
  /** How often it happens at most; without it, until it is removed. */
  count: z.int().min(1).optional(),
};

const status = z.int().min(200).max(599);

export const faultInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("status"),
    ...selection,
    status,
    body: z.unknown().optional(),
    headers: z.record(z.string(), z.string()).default({}),
  }),
  z.strictObject({
    kind: z.literal("rate-limit"),
    ...selection,
    /** How `Retry-After` is written; with `none`, not at all. */
    retryAfter: z.enum(["seconds", "date", "epoch", "none"]).default("seconds"),
    /** When to come back, counted from now by the emulator's clock. It may be in the past. */
    seconds: z.int().default(1),
    /** Whether the answer has `X-RateLimit-*` too. */
    rateHeaders: z.boolean().default(true),
  }),
  z.strictObject({ kind: z.literal("html"), ...selection, status: status.default(403) }),
  z.strictObject({ kind: z.literal("expired-token"), ...selection }),
  z.strictObject({ kind: z.literal("reset-before"), ...selection }),
  z.strictObject({ kind: z.literal("reset-during"), ...selection }),
  z.strictObject({ kind: z.literal("reset-after"), ...selection }),
  z.strictObject({ kind: z.literal("silence-before"), ...selection }),
  z.strictObject({ kind: z.literal("silence-after"), ...selection }),
  z.strictObject({ kind: z.literal("delay"), ...selection, delayMs: z.int().min(0) }),
  z.strictObject({ kind: z.literal("drip"), ...selection, everyMs: z.int().min(0) }),
  z.strictObject({ kind: z.literal("huge"), ...selection, bytes: z.int().min(1) }),
  z.strictObject({ kind: z.literal("truncated-json"), ...selection }),
]);

/** Something to go wrong, as it is asked for. */
export type FaultInput = z.input<typeof faultInput>;
/** A fault and how often it has happened. */
export type Fault = z.output<typeof faultInput> & { id: number; hits: number };
