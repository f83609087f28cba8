import { z } from "zod";
import { milliseconds } from "./rotation";

type Values = Record<string, unknown>;

/** What was replaced and still works, and until when. */
export const predecessors = z.array(
  z
    .object({
      id: z.string().describe("Its id, in the form of this resource's."),
      until: z.string().describe("Until when it is kept, in ISO 8601."),
    })
    .meta({ id: "Predecessor", description: "What was replaced and is kept for a while." }),
);
export type Predecessor = z.output<typeof predecessors>[number];

/** Those that a state knows. */
export function predecessorsOf(state: Values | undefined): Predecessor[] {
  return predecessors.safeParse(state?.predecessors).data ?? [];
}

/** Those of a successor: what it replaces, and what that had replaced. None without `overlap`. */
export function succeeding(
  replaced: { id: string; state: Values } | undefined,
  inputs: Values,
  now: number,
): Predecessor[] {
  const overlap = milliseconds(inputs.overlap);
  if (!replaced || overlap === undefined) return [];
  return [...predecessorsOf(replaced.state), { id: replaced.id, until: new Date(now + overlap).toISOString() }];
}

export function hasEnded({ until }: Predecessor, now: number): boolean {
  return Date.parse(until) <= now;
}

/** A state with those that are left. */
export function withPredecessors(state: Values, left: readonly Predecessor[]): Values {
  const { predecessors: _, ...rest } = state;
  return left.length > 0 ? { ...rest, predecessors: left } : rest;
}
