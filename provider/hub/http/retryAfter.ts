const longest = 120_000;

/**
 * The wait that a `Retry-After` header asks for, in milliseconds. Docker Hub has sent seconds and epoch seconds, and HTTP
 * allows a date; all are understood, and none makes a run wait for longer than two minutes at a time.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const number = Number(header);
  const wait = Number.isNaN(number) ? Date.parse(header) - now : waitOf(number, now);
  if (Number.isNaN(wait)) return undefined;
  return Math.min(Math.max(wait, 0), longest);
}

/** A number this large would be decades as seconds: it is a point in time. */
function waitOf(number: number, now: number): number {
  return number > 1_000_000_000 ? number * 1000 - now : number * 1000;
}
