import { createHash } from "node:crypto";

/** Decides, of each request that a fault matches, whether the fault is due. */
export type Draw = (method: string, path: string) => boolean;

/** Every so many: half of the requests are every second one. */
export function evenly(share: number): Draw {
  let due = 0;
  return () => {
    due += share;
    // Three times a third is a hair less than one.
    if (due < 1 - 1e-9) return false;
    due -= 1;
    return true;
  };
}

/** At random, but the same for the same seed, whatever the order in which requests of different paths come. */
export function drawn(share: number, seed: number): Draw {
  const seen = new Map<string, number>();
  return (method, path) => {
    const request = `${method} ${path}`;
    const nth = (seen.get(request) ?? 0) + 1;
    seen.set(request, nth);
    const digest = createHash("sha256").update(`${seed} ${nth} ${request}`).digest();
    return digest.readUInt32BE() / 2 ** 32 < share;
  };
}
