type Values = Record<string, unknown>;

const units: Record<string, number> = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };

/** Milliseconds of a duration such as `30d`; undefined for what is not one. */
export function milliseconds(duration: unknown): number | undefined {
  const [, count, unit = ""] = /^(\d+)([hdw])$/.exec(String(duration)) ?? [];
  const length = units[unit];
  return count === undefined || length === undefined ? undefined : Number(count) * length;
}

/**
 * Whether what is there is older than `rotateAfter`. What nobody can use needs no successor; where the successor would have
 * expired from the start, a replacement is useless.
 */
export function age(state: Values, inputs: Values, now: number): "young" | "over" | "useless" {
  const longest = milliseconds(inputs.rotateAfter);
  if (longest === undefined || inputs.isActive === false) return "young";
  const isOver = Date.parse(String(state.createdAt)) + longest <= now;
  if (!isOver) return "young";
  return Date.parse(String(inputs.expiresAt)) <= now ? "useless" : "over";
}

/** How long what was replaced goes on working. Where the program declares the token inactive, none of them works. */
export function overlapOf(inputs: Values): number {
  return inputs.isActive === false ? 0 : (milliseconds(inputs.overlap) ?? 0);
}
