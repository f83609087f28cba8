import type { CheckFailure } from "./issue";

type Values = Record<string, unknown>;

const units: Record<string, number> = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };

/** Milliseconds of a duration such as `30d`; undefined for what is none. */
export function milliseconds(duration: unknown): number | undefined {
  const [, count, unit = ""] = /^(\d+)([hdw])$/.exec(String(duration)) ?? [];
  const length = units[unit];
  return count === undefined || length === undefined ? undefined : Number(count) * length;
}

/**
 * With `rotateAfter`, `rotationTrigger` is the time at which the turn of what is there began; when that is over, it is the
 * present time, and so differs. A trigger that the program declares beside it would have no meaning.
 */
export function withRotation(
  { olds, news }: { olds: Values; news: Values },
  now: number,
): { inputs: Values; failures: CheckFailure[] } {
  const turn = milliseconds(news.rotateAfter);
  const { rotationTrigger: before } = olds;
  if (turn === undefined) return { inputs: news, failures: [] };
  if (news.rotationTrigger !== undefined && news.rotationTrigger !== before) {
    const reason = "can't be declared beside rotateAfter, which sets it. Declare one of the two";
    return { inputs: news, failures: [{ property: "rotationTrigger", reason }] };
  }
  const began = Date.parse(String(before));
  const isGoingOn = began + turn > now;
  return { inputs: { ...news, rotationTrigger: isGoingOn ? before : new Date(now).toISOString() }, failures: [] };
}

/**
 * Whether a change of `rotationTrigger` replaces. A first declaration does where what is there is older than it may be, and
 * the end of all declarations never does.
 */
export function rotates(state: Values, inputs: Values, now: number): boolean {
  if (inputs.rotationTrigger === undefined) return false;
  if (state.rotationTrigger !== undefined) return true;
  const turn = milliseconds(inputs.rotateAfter);
  return turn !== undefined && Date.parse(String(state.createdAt)) + turn <= now;
}
