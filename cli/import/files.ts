import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ImportFlags } from "./flags";
import type { LeftOut } from "./found";
import { type Entry, emptyFile, entriesOf, type ImportFile, importFileText, readImportFile } from "./importFile";
import { isNative, programText } from "./program";
import type { Managed } from "./stack";
import { key, type Named } from "./statements";

/** What an earlier run left: no program means that there was none. */
export interface Files {
  program: string | undefined;
  importFile: ImportFile;
}

/** The files of an earlier run. Throws where what is there is not to be touched. */
export function readFiles({ cwd, program, importFile, force }: ImportFlags): Files {
  if (!existsSync(cwd)) throw new Error(`there is no folder ${cwd}.`);
  const [programText, importText] = [program, importFile].map((name) => read(resolve(cwd, name)));
  const isNew = programText === undefined && importText === undefined;
  if (force || isNew) return { program: undefined, importFile: emptyFile };
  const ways = "Choose another name with --program and --import-file, or set --force to overwrite both.";
  if (importText === undefined) throw new Error(`${program} exists, and ${importFile} does not. ${ways}`);
  if (programText === undefined) throw new Error(`${importFile} exists, and ${program} does not. ${ways}`);
  if (!isNative(programText)) {
    throw new Error(
      `${program} does not import dockerhub from "pulumi-dockerhub/native", which pulumi import needs. ${ways}`,
    );
  }
  return { program: programText, importFile: readImportFile(importFile, importText) };
}

export function writeFiles(
  { cwd, program, importFile }: ImportFlags,
  before: Files,
  added: readonly Named[],
  leftOut: readonly LeftOut[],
  managed: readonly Managed[],
): void {
  const text = programText(before.program, entriesOf(before.importFile), added, leftOut);
  const entries = added.map(({ entry }) => entry);
  const inStack = new Set(managed.map(({ type, id }) => key(type, id)));
  const isImported = ({ type, id }: Entry) => inStack.has(key(type, id));
  writeFileSync(resolve(cwd, importFile), importFileText(before.importFile, isImported, entries));
  writeFileSync(resolve(cwd, program), text);
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
