import type { Dispatcher } from "undici";
import type { Clock } from "./clock";
import { HubError, NotTheHubError, RateLimitedError, statusError, UnreachableError } from "./errors";
import { words } from "./errorWords";
import type { HubTime } from "./hubTime";
import { plain } from "./plainText";
import type { RateLimit } from "./rateLimit";
import { backoff, wasNeverSent } from "./retry";

/** One call to Docker Hub. */
export interface Request {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path and query; see `path`. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** True for a POST that may be repeated, because carrying it out twice is the same as once. */
  repeatable?: boolean;
  /** Refusals that the caller reads itself; they are answers, not errors. */
  accept?: readonly number[];
}

/** An answer below 400, or one that the request accepts. */
export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  /** Parsed JSON; undefined when the answer has no body. */
  body: unknown;
}

interface Raw extends Omit<Answer, "body"> {
  text: string;
}

export interface TransportOptions {
  origin: string;
  dispatcher: Dispatcher;
  rateLimit: RateLimit;
  clock: Clock;
  hubTime: HubTime;
  userAgent: string;
}

/** Carries requests to one origin: within the rate limit, repeated where that is harmless, with errors that explain. */
export class Transport {
  constructor(private readonly options: TransportOptions) {}

  async send(request: Request): Promise<Answer> {
    const { rateLimit, clock } = this.options;
    for (let attempt = 1; ; attempt++) {
      await rateLimit.admit();
      const outcome = await this.#exchange(request).then(
        (raw) => this.#read(request, raw),
        (error: unknown) => this.#unreachable(request, error),
      );
      if (!(outcome instanceof HubError)) return outcome;
      const wait = isWorthRepeating(request, outcome) ? backoff(attempt) : undefined;
      if (wait === undefined) throw outcome;
      // After a 429 the rate limit makes everybody wait, this request included.
      if (!(outcome instanceof RateLimitedError)) await clock.sleep(wait);
    }
  }

  async #exchange(request: Request): Promise<Raw> {
    const { origin, dispatcher, rateLimit, hubTime, userAgent } = this.options;
    const answer = await dispatcher.request({
      origin,
      path: request.path,
      method: request.method,
      headers: {
        accept: "application/json",
        "user-agent": userAgent,
        ...(request.body === undefined ? {} : { "content-type": "application/json" }),
        ...request.headers,
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const headers = single(answer.headers);
    rateLimit.observe(headers);
    hubTime.observe(headers);
    if (answer.statusCode === 429) rateLimit.block(headers);
    return { status: answer.statusCode, headers, text: await answer.body.text() };
  }

  #read(request: Request, raw: Raw): Answer | HubError {
    const { status, headers, text } = raw;
    const endpoint = this.#endpoint(request);
    const maybeDone = !isRepeatable(request) && (status < 400 || status >= 500);
    if (status >= 300 && status < 400) {
      const message = `${endpoint} was answered with a redirect (${status}), which Docker Hub's API does not do. Check dockerhub:hubUrl.`;
      return new NotTheHubError({ endpoint, status, message, maybeDone });
    }
    if (text.trim() === "") {
      return status < 400
        ? { status, headers, body: undefined }
        : statusError({ endpoint, status, detail: "", maybeDone });
    }
    const body = parse(text);
    if (request.accept?.includes(status)) return { status, headers, body };
    // These two say all by their status, and not always in JSON.
    if (status === 410 || status === 429) {
      return statusError({
        endpoint,
        status,
        detail: isPage(headers, text) ? "" : words(body ?? text, request),
        maybeDone,
      });
    }
    if (body === undefined || isPage(headers, text)) return notJson(request, raw, maybeDone);
    return status < 400
      ? { status, headers, body }
      : statusError({ endpoint, status, detail: words(body, request), maybeDone });
  }

  #unreachable(request: Request, error: unknown): UnreachableError {
    const endpoint = this.#endpoint(request);
    const { code, reason } = cause(error);
    const maybeDone = !isRepeatable(request) && !wasNeverSent(code);
    const message = `Docker Hub could not be reached for ${endpoint} at ${this.options.origin}: ${reason}. Check the network, HTTPS_PROXY and dockerhub:hubUrl.`;
    return new UnreachableError({ endpoint, message, maybeDone, detail: reason });
  }

  #endpoint(request: Request): string {
    return `${request.method} ${request.path}`;
  }
}

function isRepeatable(request: Request): boolean {
  return request.method !== "POST" || request.repeatable === true;
}

function isWorthRepeating(request: Request, error: HubError): boolean {
  if (error instanceof RateLimitedError) return true;
  if (error instanceof UnreachableError) return isRepeatable(request) || !error.maybeDone;
  return isRepeatable(request) && error.status !== undefined && [502, 503, 504].includes(error.status);
}

function parse(text: string): unknown {
  // The v1 API answers so, and calls it JSON.
  if (text.trim() === "OK") return "OK";
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPage(headers: Answer["headers"], text: string): boolean {
  return /text\/html/i.test(headers["content-type"] ?? "") || /^\s*<(!doctype|html)/i.test(text);
}

/** Of an answer below 400 nothing is quoted: it may hold what was created, a token for example. */
function notJson(request: Request, raw: Raw, maybeDone: boolean): NotTheHubError {
  const { status, headers, text } = raw;
  const endpoint = `${request.method} ${request.path}`;
  const type = plain(headers["content-type"]?.split(";")[0] ?? "no content type").slice(0, 60);
  const said = status < 400 ? "" : `: ${words(text, request)}`;
  const what = isPage(headers, text)
    ? "a web page instead of JSON; a firewall, a proxy or a challenge of Cloudflare may have answered in the Hub's place"
    : /json/i.test(type)
      ? `JSON that is cut off or broken, ${text.length} characters long`
      : `${type} instead of JSON${said}`;
  const message = `${endpoint} was answered (${status}) with ${what}. Check dockerhub:hubUrl and the network, then run again.`;
  return new NotTheHubError({ endpoint, status, message, maybeDone });
}

function cause(error: unknown): { code: string | undefined; reason: string } {
  const problem = error instanceof AggregateError ? error.errors[0] : error;
  if (!(problem instanceof Error)) return { code: undefined, reason: "the connection failed" };
  const code = "code" in problem && typeof problem.code === "string" ? problem.code : undefined;
  return { code, reason: problem.message || code || "the connection failed" };
}

function single(headers: Record<string, string | string[] | undefined>): Answer["headers"] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}
