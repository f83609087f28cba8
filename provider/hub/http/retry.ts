const attempts = 5;
const firstWait = 500;
const longestWait = 8_000;
const longestRetryAfter = 120_000;

/** Error codes of a connection that was never made, so that no request can have been carried out. */
const neverSent = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

export function wasNeverSent(code: string | undefined): boolean {
  return code !== undefined && neverSent.has(code);
}

/** How long to wait before the next attempt: exponential, with full jitter; undefined when it was the last. */
export function backoff(attempt: number, random: () => number = Math.random): number | undefined {
  if (attempt >= attempts) return undefined;
  const ceiling = Math.min(firstWait * 2 ** (attempt - 1), longestWait);
  return ceiling / 2 + random() * (ceiling / 2);
}

/**
 * The wait that a `Retry-After` header asks for, in milliseconds. Docker Hub has sent seconds and epoch seconds, and HTTP
 * allows a date; all are understood, and none makes a run wait for longer than two minutes at a time.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const number = Number(header);
  const wait = Number.isNaN(number) ? Date.parse(header) - now : waitOf(number, now);
  if (Number.isNaN(wait)) return undefined;
  return Math.min(Math.max(wait, 0), longestRetryAfter);
}

/** A number this large would be decades as seconds: it is a point in time. */
function waitOf(number: number, now: number): number {
  return number > 1_000_000_000 ? number * 1000 - now : number * 1000;
}
