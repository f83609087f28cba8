import type { Change } from "../state/change";
import type { FullSeed } from "../state/seed";
import { State } from "../state/state";
import { Clock } from "./clock";
import { Faults } from "./faults";
import { Lockout } from "./lockout";
import { defaultRateLimit, RateLimit, type RateLimitSettings } from "./rateLimit";
import { RequestLog } from "./requestLog";
import { Sessions } from "./sessions";

/** Whether what Docker retired answers as it does today, or as it did before. */
export type Retired = "as-today" | "as-they-did";

const keptEvents = 100_000;

export interface BackendSettings {
  retired: Retired;
  latencyMs: number;
  rateLimit: Partial<RateLimitSettings>;
  /** Failed logins after which a username is locked. */
  allowedFailures: number;
  /** How many seconds bearer tokens live; by default as Docker Hub's. */
  tokenLife: number | undefined;
}

/** What stands behind all routes: the state, and what counts, remembers and misbehaves for all of them. */
export class Backend {
  readonly clock = new Clock();
  readonly sessions = new Sessions(this.clock);
  readonly requestLog = new RequestLog();
  readonly faults = new Faults();
  readonly lockout: Lockout;
  readonly rateLimit: RateLimit;
  state: State;
  retired: Retired;
  latencyMs: number;

  constructor(
    private readonly seed: FullSeed,
    private readonly settings: BackendSettings,
  ) {
    this.state = new State(seed);
    this.retired = settings.retired;
    this.latencyMs = settings.latencyMs;
    this.sessions.life = settings.tokenLife;
    this.lockout = new Lockout(this.clock, settings.allowedFailures);
    this.rateLimit = new RateLimit(this.clock, { ...defaultRateLimit, ...settings.rateLimit });
  }

  /** Writes a change to the audit log, which keeps the last ones. */
  record(change: Change): void {
    if (this.state.auditLog.length >= keptEvents) this.state.auditLog.splice(0, keptEvents / 2);
    this.state.auditLog.push({ timestamp: this.clock.timestamp(), ...change });
  }

  /** Back to how it was started. */
  reset(): void {
    this.state = new State(this.seed);
    this.retired = this.settings.retired;
    this.latencyMs = this.settings.latencyMs;
    this.sessions.life = this.settings.tokenLife;
    this.rateLimit.settings = { ...defaultRateLimit, ...this.settings.rateLimit };
    this.rateLimit.reset();
    this.lockout.reset();
    this.faults.clear();
    this.requestLog.clear();
    this.clock.reset();
  }
}
