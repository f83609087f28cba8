import type { Clock } from "../provider/hub/http/clock";

/** A clock that stands still, except while somebody sleeps: then it moves to the end of the sleep that ends first. */
export class FakeClock implements Clock {
  readonly sleeps: number[] = [];
  private sleepers: { end: number; wake: () => void }[] = [];

  constructor(private time = Date.parse("2026-06-01T12:00:00Z")) {}

  now(): number {
    return this.time;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.sleeps.push(milliseconds);
    const end = this.time + milliseconds;
    await new Promise<void>((wake) => {
      this.sleepers.push({ end, wake });
      setImmediate(() => this.wakeNext());
    });
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** Called once for each sleeper. */
  private wakeNext(): void {
    const next = this.sleepers.reduce((first, other) => (other.end < first.end ? other : first));
    this.sleepers = this.sleepers.filter((sleeper) => sleeper !== next);
    this.time = Math.max(this.time, next.end);
    next.wake();
  }
}
