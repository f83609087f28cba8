import { code, escaped, fenced } from "../render/markdownText";
import { plain } from "../render/values";
import { diffLines } from "./diffLines";
import type { Operation, Plan, Planned } from "./plan";

/** GitHub takes 65,536 characters. */
const mostCharacters = 60_000;
/** A diff with more lines than this is folded. */
const mostUnfolded = 40;
const longestMessage = 4000;

/** What finds the comment of an earlier preview. */
const marker = "<!-- pulumi preview -->";

/** A plan as a comment on a pull request: the counts or the error first, then what stands out, then the diff. */
export function renderComment(plan: Plan, failed: boolean): string {
  const stack = plan.stack === undefined ? "" : ` of ${code(plain(plan.stack))}`;
  const title = failed ? `### The preview${stack} failed` : `### Preview${stack}`;
  const head = [`${marker}\n${title}`, ...(failed ? messages(plan.errors) : [counts(plan)]), ...warnings(plan.changes)];
  const notes = plan.notes.map((note) => `- ${escaped(plain(cut(note)).replaceAll("\\u000a", " "))}`);
  const blocks = [...head, ...(notes.length > 0 ? [notes.join("\n")] : [])];
  const room = mostCharacters - blocks.join("\n\n").length;
  return `${[...blocks, ...diffOf(plan.changes, room)].join("\n\n").slice(0, mostCharacters)}\n`;
}

/** `1 to delete, 2 to update; 3 unchanged.` */
export function counts({ changes, unchanged }: Plan): string {
  const names = [...new Set(changes.map(({ operation }) => operation))];
  const told = names.map((name) => `**${changes.filter(({ operation }) => operation === name).length} to ${name}**`);
  return `${told.length > 0 ? told.join(", ") : "No changes"}; ${unchanged} unchanged.`;
}

function messages(errors: string[]): string[] {
  const texts = errors.length > 0 ? errors : ["Pulumi gave no reason; the job's log may have more."];
  return texts.map((text) => fenced(cut(text).split("\n").map(plain), ""));
}

/** What a reviewer must not miss: what is lost, and what everybody will see. */
function warnings(changes: Planned[]): string[] {
  const lost = (operation: Operation) =>
    changes.filter((each) => each.operation === operation && each.type === "Repository");
  const published = changes.filter(({ properties }) =>
    properties.some(({ path, declared, actual }) => path === "isPrivate" && declared === true && actual === false),
  );
  const lines = [
    ...line("Becomes public", published),
    ...line("Is deleted", lost("delete")),
    ...line("Is deleted and created again", lost("replace")),
  ];
  return lines.length > 0 ? [["> [!CAUTION]", ...lines].join("\n")] : [];
}

function line(what: string, changes: Planned[]): string[] {
  const named = changes.slice(0, 20).map(({ id, name }) => code(plain(id || name)));
  const more = changes.length > 20 ? ` and ${changes.length - 20} more` : "";
  return changes.length > 0 ? [`> ${what}: ${named.join(", ")}${more}.  `] : [];
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

function cut(text: string): string {
  return text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text;
}
