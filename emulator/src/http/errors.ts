/** An answer other than success. Docker Hub has three shapes of them; which one depends on the area of the API. */
export class ErrorAnswer extends Error {
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
export function detailError(status: number, detail: string): ErrorAnswer {
  return new ErrorAnswer(status, { detail });
}

/** `{detail, message}`: the OpenAPI document's schema `Error`. */
export function plainError(status: number, text: string): ErrorAnswer {
  return new ErrorAnswer(status, { detail: text, message: text });
}

/** `{message, errinfo}`: the OpenAPI document's schema `error`, the shape of repositories. */
export function repositoryError(status: number, message: string, errinfo: Record<string, unknown> = {}): ErrorAnswer {
  return new ErrorAnswer(status, { message, errinfo });
}

/** 400 of repositories, with what is wrong by field. Its words are Docker Hub's own, unless others are given. */
export function fieldErrors(fielderrors: FieldErrors, message?: string): ErrorAnswer {
  const count = Object.keys(fielderrors).length;
  const words = `httperror 400: request had ${count} validation error${count === 1 ? "" : "s"}`;
  return repositoryError(400, message ?? words, { fielderrors });
}

/** `{fields, text}`: the OpenAPI document's schema `ValueError`, the 400 of access tokens and organizations. */
export function valueError(fields: FieldErrors): ErrorAnswer {
  return new ErrorAnswer(400, { fields, text: byField(fields) });
}

/** 400 of login. */
export function loginError(fields: FieldErrors): ErrorAnswer {
  return detailError(400, byField(fields));
}

function byField(fields: FieldErrors): string {
  return Object.entries(fields)
    .map(([field, message]) => `${field}: ${message}`)
    .join("; ");
}

export function unauthorized(): ErrorAnswer {
  return plainError(401, "authentication required");
}

export function invalidToken(): ErrorAnswer {
  return plainError(401, "the token is invalid or has expired");
}
