import { z } from "zod";

const selection = {
  /** Any method, unless given. */
  method: z.enum(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]).optional(),
  /** A path, with or without a slash at its end; "*" stands for anything within one segment, "**" for anything. */
  path: z.string().startsWith("/"),
  /** How many of the matching requests are hit; 0.5 is every second one, not a coin's throw. */
  share: z.number().gt(0).max(1).default(1),
  /** How often it happens at most; without it, until it is removed. */
  count: z.int().min(1).optional(),
};

export const faultInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("status"),
    ...selection,
    status: z.int().min(200).max(599),
    body: z.unknown().optional(),
    headers: z.record(z.string(), z.string()).default({}),
  }),
  z.strictObject({ kind: z.literal("reset-before"), ...selection }),
  z.strictObject({ kind: z.literal("reset-after"), ...selection }),
  z.strictObject({ kind: z.literal("delay"), ...selection, delayMs: z.int().min(0) }),
  z.strictObject({ kind: z.literal("html"), ...selection, status: z.int().min(200).max(599).default(403) }),
  z.strictObject({ kind: z.literal("truncated-json"), ...selection }),
]);

/** Something to go wrong, as it is asked for. */
export type FaultInput = z.input<typeof faultInput>;
/** A fault and how often it has happened. */
export type Fault = z.output<typeof faultInput> & { id: number; hits: number };

interface Armed {
  fault: Fault;
  matches(method: string, path: string): boolean;
  /** Collects the share of each match; the fault happens whenever it reaches one. */
  due: number;
}

export class Faults {
  private armed: Armed[] = [];
  private lastId = 0;

  add(input: FaultInput): Fault {
    this.lastId += 1;
    const fault = { ...faultInput.parse(input), id: this.lastId, hits: 0 };
    this.armed.push({ fault, matches: matcher(fault), due: 0 });
    return fault;
  }

  all(): Fault[] {
    return this.armed.map(({ fault }) => ({ ...fault }));
  }

  clear(): void {
    this.armed = [];
  }

  /** The fault that hits this request: the first that matches it and is due. */
  strike(method: string, path: string): Fault | undefined {
    for (const armed of this.armed) {
      const { fault } = armed;
      if (fault.hits === fault.count || !armed.matches(method, path)) continue;
      armed.due += fault.share;
      // Three times a third is a hair less than one.
      if (armed.due < 1 - 1e-9) continue;
      armed.due -= 1;
      fault.hits += 1;
      return fault;
    }
    return undefined;
  }
}

function matcher(fault: { method?: string | undefined; path: string }): Armed["matches"] {
  const pattern = fault.path
    .replace(/\/$/, "")
    .split(/(\*\*|\*)/)
    .map((part) => (part === "**" ? ".*" : part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  const wanted = new RegExp(`^${pattern}/?$`);
  return (method, path) => (fault.method === undefined || fault.method === method) && wanted.test(path);
}
