/** An answer other than success. Docker Hub has three shapes of them; which one depends on the area of the API. */
export class HubError extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: Record<string, string> = {},
  ) {
    super(`Docker Hub answers ${status}`);
  }
}

export type FieldErrors = Record<string, string>;

/** `{detail}`, the shape of login and of the rate limit. */
export function detailError(status: number, detail: string): HubError {
  return new HubError(status, { detail });
}

/** `{detail, message}`: the OpenAPI document's schema `Error`. */
export function plainError(status: number, text: string): HubError {
  return new HubError(status, { detail: text, message: text });
}

/** `{message, errinfo}`: the OpenAPI document's schema `error`, the shape of repositories. */
export function repositoryError(status: number, message: string, errinfo: Record<string, unknown> = {}): HubError {
  return new HubError(status, { message, errinfo });
}

/** 400 of repositories, with what is wrong by field. */
export function fieldErrors(fielderrors: FieldErrors, message = "bad request"): HubError {
  return repositoryError(400, message, { fielderrors });
}

/** `{fields, text}`: the OpenAPI document's schema `ValueError`, the 400 of access tokens and organizations. */
export function valueError(fields: FieldErrors): HubError {
  return new HubError(400, { fields, text: Object.values(fields).join(" ") });
}

/** 400 of login. */
export function loginError(fields: FieldErrors): HubError {
  const detail = Object.entries(fields).map(([field, message]) => `${field}: ${message}`);
  return detailError(400, detail.join("; "));
}

export function unauthorized(): HubError {
  return plainError(401, "authentication required");
}
