import type { Engine } from "./engine.mts";
import { SoakedHub } from "./hub.mts";
import { firstProgram, nextProgram, type Program, type Size } from "./program.mts";
import type { Report } from "./report.mts";
import { Runs } from "./runs.mts";
import { deletedWrongly, publishedWrongly } from "./traces.mts";
import { changesOfOthers } from "./verdict.mts";

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
  const first = firstProgram(size, seed);
  const next = nextProgram(first, seed + 1);
  const isDone =
    (await runs.untilDone("Creation", first, (program) => engine.up(program))) &&
    (await runs.compare(first).then(() => runs.untilDone("Change", next, (program) => engine.up(program)))) &&
    (await runs.compare(next).then(() => runs.untilDone("Comparison", next, (program) => engine.compare(program))));
  const deleted = deletedWrongly(emulator.auditLog(), withoutThose(first, next));
  if (isDone && (await runs.untilDone("Deletion", [], () => engine.destroy()))) await runs.compare([]);
  const published = publishedWrongly(emulator.auditLog(), [first, next]);
  const changed = changesOfOthers(before, emulator.exportState());
  for (const each of [...deleted, ...published, ...changed]) runs.report.violations.add(each);
}

/** The repositories that a program had and the next one has not. */
function withoutThose(first: Program, next: Program): Set<string> {
  const names = (program: Program) => program.map(({ inputs }) => `acme/${inputs.name}`);
  const kept = new Set(names(next));
  return new Set(names(first).filter((name) => !kept.has(name)));
}
