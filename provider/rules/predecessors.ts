import { z } from "zod";
import { overlapOf } from "./period";
import type { Entry } from "./run";

type Values = Record<string, unknown>;

export const predecessors = z.array(
  z
    .object({
      id: z.string().describe("Its id, in the form of this resource's."),
      replacedAt: z.string().describe("When it was replaced, in ISO 8601."),
    })
    .meta({ id: "Predecessor", description: "What was replaced, and goes on working for the overlap." }),
);
export type Predecessor = z.output<typeof predecessors>[number];

/** Those that a state knows. */
export function predecessorsOf(state: Values | undefined): Predecessor[] {
  return predecessors.safeParse(state?.predecessors).data ?? [];
}

/** When the overlap ends that the program declares now, which may be another than at the replacement. */
export function endOf({ replacedAt }: Predecessor, inputs: Values): number {
  return Date.parse(replacedAt) + overlapOf(inputs);
}

export function hasEnded(each: Predecessor, inputs: Values, now: number): boolean {
  return endOf(each, inputs) <= now;
}

/** What a successor keeps: what it replaces, and what that had replaced. */
export function succeeding(replaced: Entry | undefined, inputs: Values, now: number): Predecessor[] {
  if (!replaced) return [];
  const all = [...predecessorsOf(replaced.state), { id: replaced.id, replacedAt: new Date(now).toISOString() }];
  return all.filter((each) => !hasEnded(each, inputs, now));
}

/** A state with those that are left. */
export function withPredecessors(state: Values, left: readonly Predecessor[]): Values {
  const { predecessors: _, ...rest } = state;
  return left.length > 0 ? { ...rest, predecessors: left } : rest;
}
