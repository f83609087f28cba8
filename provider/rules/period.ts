import { milliseconds } from "../fields/duration";

type Values = Record<string, unknown>;

/**
 * Whether what is there is older than `rotateAfter`. What nobody can use needs no successor; where the successor would have
 * expired from the start, a replacement is useless.
 */
export function age(state: Values, inputs: Values, now: number): "young" | "over" | "useless" {
  if (inputs.rotateAfter === undefined || inputs.isActive === false) return "young";
  const isOver = Date.parse(String(state.createdAt)) + milliseconds(String(inputs.rotateAfter)) <= now;
  if (!isOver) return "young";
  return Date.parse(String(inputs.expiresAt)) <= now ? "useless" : "over";
}

/** How long what was replaced goes on working. Where the program declares the token inactive, none of them works. */
export function overlapOf(inputs: Values): number {
  return inputs.overlap === undefined || inputs.isActive === false ? 0 : milliseconds(String(inputs.overlap));
}
