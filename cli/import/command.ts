import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { hubFrom } from "../../provider/connection";
import type { Hub } from "../../provider/hub";
import { version } from "../../provider/version";
import { type Declaration, declare } from "./declaration";
import { readFiles, writeFiles } from "./files";
import { type ImportFlags, readImportFlags } from "./flags";
import type { LeftOut, Reading } from "./found";
import { entriesOf } from "./importFile";
import { type Known, Names } from "./names";
import { leftOutLine } from "./program";
import { Progress } from "./progress";
import { readNamespace } from "./readNamespace";
import { readTerraform } from "./readTerraform";
import { readStack } from "./stack";
import { key, type Named } from "./statements";

/** Writes what exists on Docker Hub into a program and into the file for `pulumi import`. */
export async function importExisting(args: string[]): Promise<number> {
  const flags = readImportFlags(args);
  const before = readFiles(flags);
  const read = reader(flags);
  const { configuration, managed } = await readStack(flags);
  const { hub } = hubFrom(configuration);
  const { found, leftOut } = await read(hub).finally(() => hub.close());

  const declared = found.map(declare);
  const allLeftOut = [...leftOut, ...declared.flatMap((each) => each.leftOut)];
  const added = withNames(
    declared.flatMap(({ declaration }) => declaration ?? []),
    [...entriesOf(before.importFile), ...managed],
  );
  if (added.length > 0) writeFiles(flags, before, added, allLeftOut, managed);
  process.stdout.write(report(flags, { found: found.length, added: added.length }, allLeftOut));
  return 0;
}

/** How to read what is to be imported; a file that can't be is known before Docker Hub is asked. */
function reader({ cwd, from }: ImportFlags): (hub: Hub) => Promise<Reading> {
  const progress = new Progress();
  if ("namespace" in from) return (hub) => readNamespace(hub, from.namespace, progress);
  const file = resolve(cwd, from.terraform);
  if (!existsSync(file)) throw new Error(`${from.terraform} can't be read: there is no such file.`);
  const state = readFileSync(file, "utf8");
  return (hub) => readTerraform(hub, state, progress);
}

/** Those that neither an earlier run wrote nor the stack has, each once, with names that none has. */
function withNames(all: readonly Declaration[], earlier: readonly Known[]): Named[] {
  const known = new Set(earlier.map(({ type, id }) => key(type, id)));
  const names = new Names(earlier);
  return all.flatMap((declaration) => {
    const { definition, type, id, inputs } = declaration;
    if (known.has(key(type, id))) return [];
    known.add(key(type, id));
    return { ...declaration, entry: { type, ...names.next(definition, inputs), id, version } };
  });
}

function report(
  { program, importFile }: ImportFlags,
  { found, added }: { found: number; added: number },
  leftOut: readonly LeftOut[],
): string {
  const missing = leftOut.map((each) => `  ${leftOutLine(each)}\n`);
  const result =
    found === 0
      ? "There is nothing to import.\n"
      : `Nothing is new: all ${found} are in the stack or in ${importFile}.\n`;
  const written = `Written to ${program} and ${importFile}: ${added}.\n`;
  const next = `Next:\n  pulumi import --file ${importFile} --yes --generate-code=false\n  pulumi preview\n`;
  return [
    added === 0 ? result : written,
    missing.length === 0 ? "" : `Not imported:\n${missing.join("")}`,
    added === 0 ? "" : next,
  ].join("");
}
