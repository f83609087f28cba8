import { setTimeout as sleep } from "node:timers/promises";
import { type Engine, longestRun, type Outcome } from "./engine.mts";
import type { SoakedHub } from "./hub.mts";
import { Leftovers } from "./leftovers.mts";
import type { Program } from "./program.mts";
import { needlessLogins, Report } from "./report.mts";
import { hasSecret, secretsOn, watchCommandLines } from "./traces.mts";
import { misfits } from "./verdict.mts";

const mostRuns = 3;
const settlingTime = 100;
/** In seconds, as on Docker Hub. */
const usualTokenLife = 600;

/** Runs the engine until it is done, and watches for what must not happen in any run. */
export class Runs {
  readonly report = new Report();
  readonly #hub: SoakedHub;
  readonly #engine: Engine;
  readonly #secrets: Set<string>;
  readonly #leftovers = new Leftovers();
  #count = 0;
  #isKilled = false;

  constructor(hub: SoakedHub, engine: Engine) {
    this.#hub = hub;
    this.#engine = engine;
    hub.onKill = () => {
      this.#isKilled = true;
      engine.kill();
    };
    this.#secrets = new Set(secretsOn(hub.emulator.exportState()));
  }

  /** Whether it was done within the runs that a mixture may take. */
  async untilDone(phase: string, program: Program, run: (program: Program) => Promise<Outcome>): Promise<boolean> {
    let most = mostRuns;
    for (let runs = 1; ; runs++) {
      const { isDone, output } = await this.#watched(() => run(this.#leftovers.adoptedBy(program)));
      // The run after a kill may have to be told what to adopt.
      if (this.#isKilled) most += 2;
      await this.#noteKill();
      this.#leftovers.readFrom(output);
      if (!isDone && runs < most) continue;
      this.report.runs.push(runs);
      if (!isDone) this.#violation(`${phase}: not done after ${runs} runs. The last one said:\n${end(output)}`);
      return isDone;
    }
  }

  /** Notes where the Hub is not what the program says, once that is done. */
  async compare(program: Program): Promise<void> {
    const hub = this.#hub.emulator.exportState();
    const known = this.report.output + this.#leftovers.tokens.join("\n");
    for (const each of misfits(program, hub, await this.#engine.held(), known)) this.#violation(each);
  }

  async #noteKill(): Promise<void> {
    if (!this.#isKilled) return;
    this.#isKilled = false;
    this.report.count("kill", 1);
    // What the Hub was asked for before the kill, it still does.
    await sleep(settlingTime);
    this.#leftovers.note(this.#hub.emulator.exportState(), await this.#engine.held());
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
    this.report.count("restart", this.#hub.restarts - restartsBefore);
    this.report.output += outcome.output;
    this.report.peakMemory = this.#engine.peakMemory();
    if (seconds >= longestRun) this.#violation(`A run was still under way after ${longestRun} s.`);
    // Half of a token's life is what a client may leave unused.
    const renewals = Math.floor(seconds / ((mixture.tokenLife ?? usualTokenLife) / 2)) * this.#engine.processes;
    const needless = needlessLogins(requests, this.#engine.processes, renewals + this.#hub.restarts - restartsBefore);
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
