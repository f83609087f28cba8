import type { Clock } from "../provider/hub/http/clock";

/** A clock that stands still, except while somebody sleeps: then it moves to the end of the sleep at once. */
export class FakeClock implements Clock {
  readonly sleeps: number[] = [];

  constructor(private time = Date.parse("2026-06-01T12:00:00Z")) {}

  now(): number {
    return this.time;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.sleeps.push(milliseconds);
    const end = this.time + milliseconds;
    await new Promise((resolve) => setImmediate(resolve));
    this.time = Math.max(this.time, end);
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
  }
}
