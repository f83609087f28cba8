import type { Dispatcher } from "undici";
import type { Clock } from "./clock";
import { HubError, interrupted, RateLimitedError } from "./errors";
import { BrokenAnswer, limits as defaultLimits, exchange, type Limits, type Raw } from "./exchange";
import type { HubTime } from "./hubTime";
import type { RateLimit } from "./rateLimit";
import { read } from "./reading";
import { Repeats } from "./repeats";
import type { Answer, Request } from "./request";
import { unreachable } from "./unreachable";

export type { Answer, Request } from "./request";

export interface TransportOptions {
  origin: string;
  dispatcher: Dispatcher;
  rateLimit: RateLimit;
  clock: Clock;
  hubTime: HubTime;
  userAgent: string;
  /** Tells the user why a request takes long. */
  announce: (line: string) => void;
  limits?: Limits;
}

/** While many requests wait for one reason, it is told once in so many milliseconds. */
const announceAgain = 30_000;

/** Carries requests to one origin: within the rate limit, repeated where that is harmless, with errors that explain. */
export class Transport {
  #silentUntil = 0;

  constructor(private readonly options: TransportOptions) {}

  /** `authorize` gives the `Authorization` header of each attempt, since waiting for one can outlast a token. */
  async send(request: Request, authorize?: () => Promise<string>): Promise<Answer> {
    const { rateLimit, clock, limits = defaultLimits } = this.options;
    let last: HubError | undefined;
    for (const repeats = new Repeats(); ; ) {
      await rateLimit.admit().catch(interrupted(request, last));
      const headers = { ...request.headers, ...(authorize && { authorization: await authorize() }) };
      const began = clock.now();
      const outcome = await this.#attempt({ ...request, headers }, repeats.limits(request, limits));
      if (!(outcome instanceof HubError)) return outcome;
      const wait = repeats.after(outcome, began, clock.now());
      if (wait === undefined) throw repeats.counted(outcome);
      last = outcome;
      if (repeats.isLong) this.#tell(outcome);
      if (wait > 0) await clock.sleep(wait).catch(interrupted(request, last));
    }
  }

  #tell(error: HubError): void {
    const { clock, announce } = this.options;
    if (clock.now() < this.#silentUntil) return;
    this.#silentUntil = clock.now() + announceAgain;
    announce(`${error.message} Trying again.`);
  }

  async #attempt(request: Request, limits: Limits): Promise<Answer | HubError> {
    const { origin, rateLimit, hubTime, clock } = this.options;
    let raw: Raw;
    try {
      raw = await this.#exchange(request, limits);
    } catch (error) {
      // Of this one the status says all.
      if (!(error instanceof BrokenAnswer && error.status === 429)) return unreachable(request, error, origin, limits);
      raw = { ...error, text: "" };
    }
    hubTime.observe(raw.headers);
    const hubNow = hubTime.now() ?? clock.now();
    rateLimit.observe(raw.headers, hubNow);
    const outcome = read(request, raw);
    if (outcome instanceof RateLimitedError) rateLimit.block(raw.headers, hubNow);
    else rateLimit.recover();
    return outcome;
  }

  #exchange(request: Request, limits: Limits): Promise<Raw> {
    const { origin, dispatcher, userAgent } = this.options;
    const { method, path, body } = request;
    const content = body === undefined ? {} : { "content-type": "application/json" };
    const headers = { accept: "application/json", "user-agent": userAgent, ...content, ...request.headers };
    const sent = { origin, path, method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return exchange(dispatcher, sent, limits);
  }
}
