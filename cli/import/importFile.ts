import { z } from "zod";
import { parseJson, plainReason } from "../json";

/** A resource in the file of `pulumi import --file`. */
const entry = z.looseObject({
  type: z.string(),
  /** What it is called in a program. */
  name: z.string(),
  /** What the engine calls it; the name where it is left out. */
  logicalName: z.string().optional(),
  id: z.string(),
});

/** The engine reads `resources`. Those that the stack has already would be errors there; their names are kept beside them. */
const file = z.looseObject({ resources: z.array(entry), imported: z.array(entry).default([]) });

export type Entry = z.output<typeof entry>;
export type ImportFile = z.output<typeof file>;

export const emptyFile: ImportFile = { resources: [], imported: [] };

/** What an earlier run wrote. */
export function readImportFile(name: string, text: string): ImportFile {
  const parsed = file.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${name} is not a file of pulumi import (${plainReason(parsed.error)}). Choose another name with --import-file, or set --force to overwrite it.`,
  );
}

/** All that runs of this command wrote into the program. */
export function entriesOf({ resources, imported }: ImportFile): Entry[] {
  return [...imported, ...resources];
}

/** The file with more to import, and without what the stack has. */
export function importFileText(before: ImportFile, isImported: (entry: Entry) => boolean, added: Entry[]): string {
  const resources = before.resources.filter((each) => !isImported(each));
  const imported = [...before.imported, ...before.resources.filter(isImported)];
  const { resources: _, imported: __, ...others } = before;
  const file = { ...others, resources: [...resources, ...added], ...(imported.length > 0 && { imported }) };
  return `${JSON.stringify(file, null, 2)}\n`;
}
