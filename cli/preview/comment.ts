import { code, escaped, fenced } from "../render/markdownText";
import { plain } from "../render/values";
import { isPublished } from "../report";
import { diffLines } from "./diffLines";
import type { Operation, Plan, Planned } from "./plan";

/** GitHub takes 65,536 characters. */
const mostCharacters = 60_000;
/** A diff with more lines than this is folded. */
const mostUnfolded = 40;
const longestError = 2000;
const longestNote = 500;
/** So many errors, notes or names are shown; of all resources the first ones say what is wrong. */
const mostShown = 10;

/** What finds the comment of an earlier preview. */
const marker = "<!-- pulumi preview -->";

/** A plan as a comment on a pull request: the counts or the error first, then what stands out, then the diff. */
export function renderComment(plan: Plan, failed: boolean): string {
  const stack = plan.stack === undefined ? "" : ` of ${code(plain(plan.stack))}`;
  const title = failed ? `### The preview${stack} failed` : `### Preview${stack}`;
  const head = [`${marker}\n${title}`, ...(failed ? messages(plan.errors) : [counts(plan)]), ...warnings(plan.changes)];
  const notes = some(
    plan.notes,
    (note) => `- ${escaped(plain(cut(note, longestNote)).replaceAll("\\u000a", " "))}`,
    "- ",
  );
  const blocks = [...head, ...(notes.length > 0 ? [notes.join("\n")] : [])];
  const room = mostCharacters - blocks.join("\n\n").length;
  return `${[...blocks, ...diffOf(plan.changes, room)].join("\n\n")}\n`;
}

/** `1 to delete, 2 to update; 3 unchanged.` */
export function counts({ changes, unchanged }: Plan): string {
  const names = [...new Set(changes.map(({ operation }) => operation))];
  const told = names.map((name) => `**${changes.filter(({ operation }) => operation === name).length} to ${name}**`);
  return `${told.length > 0 ? told.join(", ") : "No changes"}; ${unchanged} unchanged.`;
}

function messages(errors: string[]): string[] {
  const texts = errors.length > 0 ? errors : ["Pulumi gave no reason; the job's log may have more."];
  return some(texts, (text) => fenced(cut(text, longestError).split("\n").map(plain), ""));
}

/** What a reviewer must not miss: what is lost, and what everybody will see. */
function warnings(changes: Planned[]): string[] {
  const lost = (operation: Operation) =>
    changes.filter((each) => each.operation === operation && each.type === "Repository");
  const lines = [
    ...line("Becomes public", changes.filter(isPublished)),
    ...line("Is deleted", lost("delete")),
    ...line("Is deleted and created again", lost("replace")),
  ];
  return lines.length > 0 ? [["> [!CAUTION]", ...lines].join("\n")] : [];
}

function line(what: string, changes: Planned[]): string[] {
  const named = some(changes, ({ id, name }) => code(plain(id || name)));
  return changes.length > 0 ? [`> ${what}: ${named.join(", ")}.  `] : [];
}

function diffOf(changes: Planned[], room: number): string[] {
  const shown: string[] = [];
  let length = 200;
  let at = 0;
  for (const change of changes) {
    const lines = diffLines(change);
    length += lines.join("\n").length + 1;
    if (length > room) break;
    shown.push(...lines);
    at += 1;
  }
  if (changes.length === 0) return [];
  const rest =
    at < changes.length ? [`${changes.length - at} more resources change; the job's log has all of them.`] : [];
  if (shown.length === 0) return rest;
  const diff = fenced(shown, "diff");
  if (shown.length <= mostUnfolded) return [diff, ...rest];
  const what = at === 1 ? "1 resource" : `${at} resources`;
  return [`<details><summary>The changes of ${what}</summary>\n\n${diff}\n\n</details>`, ...rest];
}

/** The first ones, and how many there are beside them. */
function some<T>(all: readonly T[], written: (each: T) => string, before = ""): string[] {
  const rest = all.length - mostShown;
  return [...all.slice(0, mostShown).map(written), ...(rest > 0 ? [`${before}and ${rest} more`] : [])];
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
