/** One call to Docker Hub. */
export interface Request {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path and query; see `path`. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** True for a POST that may be repeated, because carrying it out twice is the same as once. */
  repeatable?: boolean;
  /** Refusals that the caller reads itself, by their status or by all of them; they are answers, not errors. */
  accept?: readonly number[] | ((refusal: Answer) => boolean);
}

/** An answer below 400, or one that the request accepts. */
export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  /** Parsed JSON; undefined when the answer has no body. */
  body: unknown;
}

/** Whether carrying it out twice is the same as once. */
export function canBeRepeated(request: Request): boolean {
  return request.method !== "POST" || request.repeatable === true;
}
