import { setTimeout as delay } from "node:timers/promises";
import { InterruptedError } from "./errors";

/** The time, as the client sees it. Tests pass one of their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** The machine's clock as it was when the process began: it is not set meanwhile. After the signal, sleeps end in an error. */
export function systemClock(signal?: AbortSignal): Clock {
  return {
    now: () => performance.timeOrigin + performance.now(),
    sleep: async (milliseconds) => {
      await delay(milliseconds, undefined, { signal }).catch(() => {
        throw new InterruptedError({ endpoint: "", message: "Interrupted: nothing more is sent." });
      });
    },
  };
}
