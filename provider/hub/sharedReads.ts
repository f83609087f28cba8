import type { Clock } from "./http/clock";

/** Milliseconds for which an answer is used. */
const age = 30_000;

/** Answers that many ask for within a short time, such as a refresh of an organization's members: each is asked for once. */
export class SharedReads<T> {
  readonly #reads = new Map<string, { answer: Promise<T>; endsAt: number }>();

  constructor(private readonly clock: Clock) {}

  get(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.#reads.get(key);
    if (known && known.endsAt > this.clock.now()) return known.answer;
    const answer = read();
    this.#reads.set(key, { answer, endsAt: this.clock.now() + age });
    answer.catch(() => this.forget(key));
    return answer;
  }

  /** To be called when something was changed, or may have been. */
  forget(key: string): void {
    this.#reads.delete(key);
  }
}
