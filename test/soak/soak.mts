import type { Engine } from "./engine.mts";
import { SoakedHub } from "./hub.mts";
import { firstProgram, nextProgram, type Program, type Size } from "./program.mts";
import type { Report } from "./report.mts";
import { Runs } from "./runs.mts";
import { deletedWrongly, publishedWrongly } from "./traces.mts";
import { changesOfOthers, misfits } from "./verdict.mts";

export type EngineFor = (hub: SoakedHub) => Promise<Engine>;

/** Creates, changes, compares and destroys a program's resources on a Hub that misbehaves, and reports what was wrong. */
export async function soak(mixture: string, size: Size, seed: number, engineFor: EngineFor): Promise<Report> {
  const hub = await SoakedHub.start(mixture, seed);
  const engine = await engineFor(hub);
  const runs = new Runs(hub, engine);
  try {
    await phases(hub, engine, runs, size, seed);
    return runs.report;
  } finally {
    engine.remove();
    await hub.close();
  }
}

async function phases(hub: SoakedHub, engine: Engine, runs: Runs, size: Size, seed: number): Promise<void> {
  const { emulator } = hub;
  const before = emulator.exportState();
  const { violations } = runs.report;
  const note = (found: string[]) => {
    for (const each of found) violations.add(each);
  };
  const compare = async (program: Program) => {
    note(misfits(program, emulator.exportState(), await engine.held(), runs.report.output));
  };

  const first = firstProgram(size, seed);
  const next = nextProgram(first, seed + 1);
  const isDone =
    (await runs.untilDone("Creation", () => engine.up(first))) &&
    (await compare(first).then(() => runs.untilDone("Change", () => engine.up(next)))) &&
    (await compare(next).then(() => runs.untilDone("Comparison", () => engine.compare(next))));
  note(deletedWrongly(emulator.auditLog(), withoutThose(first, next)));
  if (isDone && (await runs.untilDone("Deletion", () => engine.destroy()))) await compare([]);
  note(publishedWrongly(emulator.auditLog(), [first, next]));
  note(changesOfOthers(before, emulator.exportState()));
}

/** The repositories that a program had and the next one has not. */
function withoutThose(first: Program, next: Program): Set<string> {
  const names = (program: Program) => program.map(({ inputs }) => `acme/${inputs.name}`);
  const kept = new Set(names(next));
  return new Set(names(first).filter((name) => !kept.has(name)));
}
