import { z } from "zod";
import { parseJson, plainReason } from "./json";

/** A resource in the file of `pulumi import --file`. */
const entry = z.looseObject({
  type: z.string(),
  /** What it is called in a program. */
  name: z.string(),
  /** What the engine calls it; the name where it is left out. */
  logicalName: z.string().optional(),
  id: z.string(),
  version: z.string().optional(),
});

const file = z.looseObject({ resources: z.array(entry) });

export type Entry = z.output<typeof entry>;
export type ImportFile = z.output<typeof file>;

/** What an earlier run wrote. */
export function readImportFile(name: string, text: string): ImportFile {
  const parsed = file.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${name} is not a file of pulumi import (${plainReason(parsed.error)}). Choose another name with --import-file, or set --force to overwrite it.`,
  );
}

export function importFileText(before: ImportFile, added: readonly Entry[]): string {
  return `${JSON.stringify({ ...before, resources: [...before.resources, ...added] }, null, 2)}\n`;
}
