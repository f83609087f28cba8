import { HubError } from "../hub";
import { Refusal } from "../refusals";

/** A creation that must not be done twice. */
export interface Creation<Made, Found> {
  create(): Promise<Made>;
  /** What exists and is provably ours; undefined when the Hub says that nothing was created. */
  find(): Promise<Found | undefined>;
  /** What to do with it: the result, or undefined when it was removed and is created once more. */
  take(found: Found): Promise<Made | undefined>;
  /** What may exist, and how to find it, when it can't be looked up: one sentence. */
  mayExist(): string;
  sleep(milliseconds: number): Promise<void>;
}

const creations = 8;
const firstPause = 500;
const longestPause = 5_000;

/**
 * Creates, and where the answer was lost looks up what came of it: what is provably ours is taken, what was not created is
 * created once more. Nothing is concluded from a lookup that fails, which the client repeats; if it stays broken the error
 * says what may exist.
 */
export async function createOnce<Made, Found>(creation: Creation<Made, Found>): Promise<Made> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await creation.create();
    } catch (error) {
      if (!(error instanceof HubError && error.maybeDone)) throw error;
      const found = await lookUp(creation, error);
      const made = found === undefined ? undefined : await creation.take(found);
      if (made !== undefined) return made;
      if (attempt >= creations) throw error;
      await creation.sleep(Math.min(firstPause * 2 ** (attempt - 1), longestPause));
    }
  }
}

async function lookUp<Found>(creation: Creation<unknown, Found>, cause: HubError): Promise<Found | undefined> {
  try {
    return await creation.find();
  } catch (error) {
    throw new Refusal(`${cause.message}\n${creation.mayExist()}`, { cause: error });
  }
}

/** The `Date` header, by which we know the Hub's time, has whole seconds. */
const clockStep = 1_000;

/** Whether something was created since then, by the Hub's clock. */
export function isSince(createdAt: string | undefined, startedAt: number): boolean {
  return Date.parse(createdAt ?? "") >= startedAt - clockStep;
}
