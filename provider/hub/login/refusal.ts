import { words } from "../http/errorWords";
import type { Answer, Request } from "../http/request";
import { askedWait, longestRetryAfter } from "../http/retryAfter";

/** With these the Hub says that it does not take the credentials. */
const refusals = [400, 401, 403, 422, 423];

/**
 * Whether a login's answer is final: the credentials were refused, or the account is locked. Anything else, such as the
 * rate limit of the address or a failure of the server, says nothing about the credentials, and the login is repeated.
 */
export function isRefusal(request: Request, answer: Answer): boolean {
  return refusals.includes(answer.status) || (answer.status === 429 && isLockout(request, answer));
}

/** After failed logins Docker Hub locks the account for ten minutes, with the status of the rate limit, which lasts one. */
function isLockout(request: Request, { headers, body }: Answer): boolean {
  const said = words(body, request);
  if (/rate limit/i.test(said) || headers["x-ratelimit-remaining"] === "0") return false;
  if (/\block|attempt/i.test(said)) return true;
  const now = Date.parse(headers.date ?? "") || Date.now();
  return (askedWait(headers["retry-after"], now) ?? 0) > longestRetryAfter;
}
