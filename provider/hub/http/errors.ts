import type { Request } from "./request";

/** What is known about a request that failed. */
export interface Failure {
  /** Method and path, e.g. `GET /v2/user/`. */
  endpoint: string;
  message: string;
  status?: number | undefined;
  /** The server's own words, without status or advice. */
  detail?: string | undefined;
  /** True when the change may have been made although no proper answer came. */
  maybeDone?: boolean | undefined;
  /** True when the same request may well be answered properly a moment later. */
  isTransient?: boolean | undefined;
}

/** Anything that went wrong between us and Docker Hub. The subclasses are the cases that callers treat differently. */
export class HubError extends Error {
  override readonly name: string = "HubError";
  readonly endpoint: string;
  readonly status: number | undefined;
  readonly detail: string;
  readonly maybeDone: boolean;
  readonly isTransient: boolean;

  constructor(failure: Failure) {
    super(failure.message);
    this.endpoint = failure.endpoint;
    this.status = failure.status;
    this.detail = failure.detail ?? "";
    this.maybeDone = failure.maybeDone ?? false;
    this.isTransient = failure.isTransient ?? false;
  }
}

/** 400 or 422: the Hub does not accept what was sent. */
export class InvalidError extends HubError {
  override readonly name = "InvalidError";
}

/** 401, or credentials that are missing or were refused. */
export class UnauthorizedError extends HubError {
  override readonly name = "UnauthorizedError";
}

/** 403: known, but not allowed: a missing role or scope, or a plan without the feature. */
export class ForbiddenError extends HubError {
  override readonly name = "ForbiddenError";
}

/** 404, answered by the Hub's API itself. */
export class NotFoundError extends HubError {
  override readonly name = "NotFoundError";
}

/** 409: it exists already, or something else stands in the way. */
export class ConflictError extends HubError {
  override readonly name = "ConflictError";
}

/** 410: the endpoint was retired. */
export class GoneError extends HubError {
  override readonly name = "GoneError";
}

/** 429 that did not end within the time we wait. */
export class RateLimitedError extends HubError {
  override readonly name = "RateLimitedError";
}

/** No answer: the connection failed or broke. */
export class UnreachableError extends HubError {
  override readonly name = "UnreachableError";
}

/** An answer that Docker Hub's API would not give: a web page, broken JSON, a missing field. */
export class NotTheHubError extends HubError {
  override readonly name = "NotTheHubError";
}

/** Somebody ended the run while something was waited for. */
export class InterruptedError extends HubError {
  override readonly name = "InterruptedError";
}

const byStatus: Record<number, typeof HubError> = {
  400: InvalidError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  410: GoneError,
  422: InvalidError,
  429: RateLimitedError,
};

const refusals: Record<number, string> = {
  401: "Docker Hub did not accept the credentials for",
  403: "Docker Hub refused",
  404: "Docker Hub has nothing at",
  410: "Docker Hub no longer has",
  429: "Docker Hub's rate limit stopped",
};

/** The error for an answer of 400 or more. */
export function statusError(answer: {
  endpoint: string;
  status: number;
  detail: string;
  maybeDone: boolean;
}): HubError {
  const { endpoint, status, detail, maybeDone } = answer;
  const verb = refusals[status] ?? (status >= 500 ? "Docker Hub failed at" : "Docker Hub did not accept");
  const message = `${verb} ${endpoint} (${status})${detail ? `: ${sentence(detail)}` : "."}`;
  return new (byStatus[status] ?? HubError)({
    endpoint,
    message,
    status,
    detail,
    maybeDone,
    isTransient: isTransient(status),
  });
}

/** Too many requests, too slow a one, or a failure of the server, which 501 ("not implemented") is not. */
function isTransient(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501);
}

/** The same error with a message for this case; what the Hub said stays in it. */
export function explain<E extends HubError>(error: E, explanation: string): HubError {
  const Kind = error.constructor as typeof HubError;
  // Of a page in the place of an answer there is one explanation: this one.
  const said = error instanceof NotTheHubError ? `${error.endpoint} was answered with ${error.status}.` : error.message;
  return new Kind({ ...error, message: `${explanation}\n${said}` });
}

/** For `catch` of a wait before a request: that it was not sent, or not again after `last`. */
export function interrupted(request: Request, last: HubError | undefined): (error: unknown) => never {
  const endpoint = `${request.method} ${request.path}`;
  return (error) => {
    if (!(error instanceof InterruptedError)) throw error;
    if (last) throw explain(last, "Interrupted: this is not tried again.");
    throw new InterruptedError({ endpoint, message: `Interrupted: ${endpoint} was not sent.` });
  };
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** What to say when Docker Hub has no such repository, or hides it. */
export function noRepository(namespace: string, name: string): string {
  return `There is no repository ${namespace}/${name}, or these credentials don't see it.`;
}

/** For `catch`: a 404 of the Hub's API is an answer ("there is none"); anything else stays an error. */
export function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof NotFoundError) return undefined;
  throw error;
}
