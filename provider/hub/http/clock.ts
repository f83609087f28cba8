import { setTimeout as delay } from "node:timers/promises";

/** The time, as the client sees it. Tests pass one of their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** The machine's clock. After the signal, whoever sleeps is woken by an error. */
export function systemClock(signal?: AbortSignal): Clock {
  return {
    now: () => Date.now(),
    sleep: async (milliseconds) => {
      await delay(milliseconds, undefined, { signal }).catch(() => {
        throw new Error("Cancelled: nothing is waited for or tried again.");
      });
    },
  };
}
