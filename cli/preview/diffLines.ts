import { structuredPatch } from "diff";
import { address, plain, written } from "../render/values";
import type { PropertyDrift } from "../report";
import type { Operation, Planned } from "./plan";

const marks: Record<Operation, string> = { delete: "-", replace: "!", update: "!", create: "+", import: "+" };
const verbs: Record<Operation, string> = {
  delete: "deleted",
  replace: "replaced",
  update: "updated",
  create: "created",
  import: "imported",
};

/** So many lines of a text are shown, and so many characters of a value. */
const mostLines = 60;
const longest = 300;

/** One resource of a plan as lines of a diff: in one, only what stands at the beginning of a line has a color. */
export function diffLines({ operation, type, name, id, reasons, properties }: Planned): string[] {
  const mark = marks[operation];
  const where = address({ id, name });
  const why = reasons.length > 0 ? `, since ${reasons.map(plain).join(" and ")} can't be changed in place` : "";
  const title = `${mark} ${type} ${plain(name)}${where ? ` (${where})` : ""} is ${verbs[operation]}${why}`;
  return [title, ...properties.flatMap((property) => linesOf(property))];
}

function linesOf({ path, declared: before, actual: after }: PropertyDrift): string[] {
  const isText = [before, after].some((value) => typeof value === "string" && value.includes("\n"));
  if (isText && (before === undefined || typeof before === "string") && typeof after === "string") {
    return [`    ${plain(path)}:`, ...textLines(before ?? "", after)];
  }
  return [
    ...(before === undefined ? [] : [`-   ${plain(path)}: ${cut(written(before))}`]),
    ...(after === undefined ? [] : [`+   ${plain(path)}: ${cut(written(after))}`]),
  ];
}

/** What differs in a text, line by line, with two lines around it. */
function textLines(before: string, after: string): string[] {
  const { hunks } = structuredPatch("", "", before, after, undefined, undefined, { context: 2 });
  const lines = hunks.flatMap((hunk, at) => [
    ...(at > 0 || hunk.oldStart > 1 ? ["      …"] : []),
    ...hunk.lines
      .filter((line) => !line.startsWith("\\"))
      .map((line) => `${line.slice(0, 1)}     ${cut(plain(line.slice(1)))}`),
  ]);
  const rest = lines.length - mostLines;
  return rest > 0 ? [...lines.slice(0, mostLines), `      … and ${rest} more lines`] : lines;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
}
