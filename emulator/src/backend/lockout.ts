import type { Clock } from "./clock";

const tenMinutes = 10 * 60_000;

/** Locks a username for ten minutes after failed logins, whoever made them (backend-feedback #2201, staff). */
export class Lockout {
  private readonly failures = new Map<string, number[]>();
  private readonly lockedUntil = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    private readonly allowed: number,
  ) {}

  isLocked(name: string): boolean {
    return this.clock.now().getTime() < (this.lockedUntil.get(name) ?? 0);
  }

  failed(name: string): void {
    const now = this.clock.now().getTime();
    const recent = [...(this.failures.get(name) ?? []), now].filter((time) => time > now - tenMinutes);
    if (recent.length < this.allowed) {
      this.failures.set(name, recent);
      return;
    }
    this.failures.delete(name);
    this.lockedUntil.set(name, now + tenMinutes);
  }

  succeeded(name: string): void {
    this.failures.delete(name);
  }

  reset(): void {
    this.failures.clear();
    this.lockedUntil.clear();
  }
}
