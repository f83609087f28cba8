/** The emulator's clock. It runs on, from wherever it was set. */
export class Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  set(date: Date): void {
    this.offset = date.getTime() - Date.now();
  }

  advance(ms: number): void {
    this.offset += ms;
  }

  reset(): void {
    this.offset = 0;
  }

  /** Now, as Docker Hub writes timestamps. */
  timestamp(): string {
    return timestamp(this.now());
  }
}

/** RFC 3339 in UTC without trailing zeros in the fraction, so that a whole second comes back as it was sent. */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.?0*Z$/, "Z");
}
