/** No `Retry-After` makes a run wait for longer at a time. */
export const longestRetryAfter = 120_000;

/** The wait that a `Retry-After` header asks for, in milliseconds, within what we wait. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const wait = askedWait(header, now);
  return wait === undefined ? undefined : Math.min(Math.max(wait, 0), longestRetryAfter);
}

/** The same, whatever it asks for. Docker Hub has sent seconds and epoch seconds, and HTTP allows a date. */
export function askedWait(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const number = Number(header);
  const wait = Number.isNaN(number) ? Date.parse(header) - now : waitOf(number, now);
  return Number.isNaN(wait) ? undefined : wait;
}

/** A number this large would be decades as seconds: it is a point in time. */
function waitOf(number: number, now: number): number {
  return number > 1_000_000_000 ? number * 1000 - now : number * 1000;
}
