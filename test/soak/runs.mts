import { type Engine, longestRun, type Outcome } from "./engine.mts";
import type { SoakedHub } from "./hub.mts";
import { needlessLogins, Report } from "./report.mts";
import { hasSecret, secretsOn, watchCommandLines } from "./traces.mts";

const mostRuns = 3;

/** Runs the engine until it is done, and watches for what must not happen in any run. */
export class Runs {
  readonly report = new Report();
  readonly #hub: SoakedHub;
  readonly #engine: Engine;
  readonly #secrets: Set<string>;
  #count = 0;

  constructor(hub: SoakedHub, engine: Engine) {
    this.#hub = hub;
    this.#engine = engine;
    this.#secrets = new Set(secretsOn(hub.emulator.exportState()));
  }

  /** Whether it was done within the runs that a mixture may take. */
  async untilDone(phase: string, run: () => Promise<Outcome>): Promise<boolean> {
    for (let runs = 1; ; runs++) {
      const { isDone, output } = await this.#watched(run);
      if (!isDone && runs < mostRuns) continue;
      this.report.runs.push(runs);
      if (!isDone) this.#violation(`${phase}: not done after ${runs} runs. The last one said:\n${end(output)}`);
      return isDone;
    }
  }

  async #watched(run: () => Promise<Outcome>): Promise<Outcome> {
    const { emulator, mixture } = this.#hub;
    this.#hub.setClock(this.#count++);
    emulator.clearRequests();
    const restartsBefore = this.#hub.restarts;
    const stopWatching = watchCommandLines(this.#secrets);
    const start = performance.now();
    const outcome = await run();
    const seconds = (performance.now() - start) / 1000;
    const requests = emulator.requests();
    this.report.add(requests, seconds);
    this.report.output += outcome.output;
    this.report.peakMemory = this.#engine.peakMemory();
    if (seconds >= longestRun) this.#violation(`A run was still under way after ${longestRun} s.`);
    // Half of a token's life is what a client may leave unused.
    const ended = mixture.tokenLife === undefined ? 0 : Math.ceil(seconds / (mixture.tokenLife / 2));
    const needless = needlessLogins(requests, this.#engine.processes, ended + this.#hub.restarts - restartsBefore);
    if (needless > 0) this.#violation(`${needless} logins in one run were not needed.`);
    this.#lookForSecrets(outcome.output, stopWatching());
    if (this.#hub.foreignRequests > 0) this.#violation("A foreign host was asked for something.");
    return outcome;
  }

  #lookForSecrets(output: string, sawOne: boolean): void {
    for (const secret of secretsOn(this.#hub.emulator.exportState())) this.#secrets.add(secret);
    if (sawOne) this.#violation("A process had a secret among its arguments.");
    if (hasSecret(output, this.#secrets)) this.#violation("A secret was printed.");
    if (hasSecret(this.#engine.stored(), this.#secrets)) this.#violation("A secret is in the state in plain text.");
  }

  #violation(text: string): void {
    this.report.violations.add(text);
  }
}

function end(output: string): string {
  return output.trimEnd().split("\n").slice(-5).join("\n");
}
