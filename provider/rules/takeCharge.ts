import { isDeepStrictEqual } from "node:util";
import { PartialError } from "../define";
import { HubError } from "../hub";

/** Settings that something always has: they are read and written, and neither created nor deleted. */
export interface Settings<S> {
  get(): Promise<S>;
  put(wanted: S): Promise<unknown>;
}

/**
 * Begins to manage settings. What was set before is remembered, for destroy to put back: also where a failure leaves open
 * whether something changed. `earlier` is what an earlier entry of the same settings remembers.
 */
export async function takeCharge<S, T extends Record<string, unknown>>(
  { get, put }: Settings<S>,
  wanted: S,
  earlier: S | undefined,
  stateOf: (now: S, previous: S) => T,
): Promise<T> {
  const found = await get();
  const previous = earlier ?? found;
  try {
    await put(wanted);
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    const now = await get().catch(() => undefined);
    if (isRefusal(error) && isDeepStrictEqual(now, found)) throw error;
    throw new PartialError(stateOf(now ?? found, previous), error);
  }
  return stateOf(wanted, previous);
}

function isRefusal({ status }: HubError): boolean {
  return status !== undefined && status >= 400 && status < 500;
}
