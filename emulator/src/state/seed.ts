import { readFile } from "node:fs/promises";
import { z } from "zod";
import { userSeed } from "./accounts";
import { auditEvent } from "./auditEvent";
import { organizationSeed } from "./organizations";
import { repositorySeed } from "./repositories";
import { mistakesIn } from "./seedMistakes";

const seed = z.strictObject({
  users: z.array(userSeed).default([]),
  organizations: z.array(organizationSeed).default([]),
  repositories: z.array(repositorySeed).default([]),
  auditLog: z.array(auditEvent).default([]),
});

/** A seed as written, with what has a default left out. */
export type Seed = z.input<typeof seed>;
/** A seed with everything filled in; an export is one. */
export type FullSeed = z.output<typeof seed>;
/** Thrown for a seed that can't be used; the message has one line for each mistake. */
export class SeedError extends Error {}

export function parseSeed(input: unknown, source = "seed"): FullSeed {
  const result = seed.safeParse(input);
  if (!result.success) {
    throw new SeedError(
      result.error.issues.map((issue) => `${source}: ${place(issue.path)}: ${issue.message}`).join("\n"),
    );
  }
  const mistakes = mistakesIn(result.data);
  if (mistakes.length > 0) throw new SeedError(mistakes.map((mistake) => `${source}: ${mistake}`).join("\n"));
  return result.data;
}

export async function readSeed(file: string): Promise<FullSeed> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    throw new SeedError(`${file}: can't be read`);
  }
  let input: unknown;
  try {
    input = JSON.parse(textOf(bytes));
  } catch (error) {
    throw new SeedError(`${file}: not JSON: ${error instanceof Error ? error.message : error}`);
  }
  return parseSeed(input, file);
}

/** Editors may begin a file with a byte-order mark, which is no part of the JSON. */
function textOf(bytes: Buffer): string {
  const isUtf16 = ["fffe", "feff"].includes(bytes.subarray(0, 2).toString("hex"));
  if (isUtf16) throw new Error("it is in UTF-16; save it in UTF-8");
  return new TextDecoder().decode(bytes);
}

function place(path: PropertyKey[]): string {
  const written = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return written.replace(/^\./, "") || "(whole)";
}
