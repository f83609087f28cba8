import { escaped } from "../../provider/hub";
import type { LeftOut } from "./found";
import type { Entry } from "./importFile";
import { key, type Named, statements } from "./statements";

/** A program that declares these, or one that is there with more at its end: what is there stays as it is. */
export function programText(
  before: string | undefined,
  entries: readonly Entry[],
  added: readonly Named[],
  leftOut: readonly LeftOut[],
): string {
  const head = before?.trimEnd() ?? 'import * as dockerhub from "pulumi-dockerhub/native";';
  const constants = entries
    .filter(({ name }) => head.includes(`\nconst ${name} = `) || head.includes(`\nexport const ${name} = `))
    .map(({ type, id, name }) => [key(type, id), name] as const);
  return `${head}\n\n${comment(head, leftOut)}${statements(added, new Map(constants))}`;
}

/** Whether Pulumi can import what the program declares: it imports no dynamic resources. */
export function isNative(text: string): boolean {
  return /^import \* as dockerhub from ["']pulumi-dockerhub\/native["']/m.test(text);
}

/** What was left out and is not named yet. */
function comment(text: string, leftOut: readonly LeftOut[]): string {
  const lines = leftOut.map(leftOutLine).map((line) => `// - ${line}\n`);
  const added = lines.filter((line) => !text.includes(line.trimEnd()));
  return added.length === 0 ? "" : `// Not imported:\n${added.join("")}\n`;
}

/** On one line, with nothing hidden in it. */
export function leftOutLine({ what, reason }: LeftOut): string {
  return escaped(`${what}: ${reason}`.replace(/\s+/g, " "));
}
