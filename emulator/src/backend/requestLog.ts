import type { Fault } from "./faultInput";

/** One request as the log keeps it: nothing of its body, of its query's values or of its `Authorization`. */
export interface LoggedRequest {
  method: string;
  path: string;
  /** The answer's status; 0 while there is none, or when a fault kept it from arriving. */
  status: number;
  /** The user or organization, when the request carried a valid bearer token or Basic credentials. */
  identity?: string;
  userAgent?: string;
  /** What hit it, where a fault did. */
  fault?: Fault["kind"];
}

const kept = 100_000;
const keptOfText = 500;

/** The last requests, at least half of a hundred thousand. */
export class RequestLog {
  private entries: LoggedRequest[] = [];

  open(method: string, path: string, userAgent: string | undefined): LoggedRequest {
    if (this.entries.length >= kept) this.entries = this.entries.slice(kept / 2);
    const entry: LoggedRequest = {
      method,
      path: path.slice(0, keptOfText),
      status: 0,
      ...(userAgent !== undefined && { userAgent: userAgent.slice(0, keptOfText) }),
    };
    this.entries.push(entry);
    return entry;
  }

  all(): LoggedRequest[] {
    return this.last(this.entries.length);
  }

  last(count: number): LoggedRequest[] {
    return this.entries.slice(Math.max(0, this.entries.length - count)).map((entry) => ({ ...entry }));
  }

  get size(): number {
    return this.entries.length;
  }

  clear(): void {
    this.entries = [];
  }
}
