import { structuredPatch } from "diff";
import type { PropertyDrift } from "../report";
import { isOfLines, plain } from "./values";

/** A line of a text: removed, added, or there on both sides; `…` stands for lines that are left out. */
export interface DiffLine {
  mark: "-" | "+" | " " | "…";
  text: string;
}

const context = 2;
/** Comparing takes time by the square of the lines that differ. With more than this, people would not read them. */
const mostEdits = 2000;
/** So many lines are shown, of so many characters each. */
const mostLines = 60;
const longest = 300;

/** What differs in a text of several lines; undefined for any other property. */
export function lineDiff(property: PropertyDrift): DiffLine[] | undefined {
  if (!isOfLines(property)) return undefined;
  const { declared, actual } = property;
  const options = { context, maxEditLength: mostEdits };
  const patch = structuredPatch("", "", String(declared ?? ""), String(actual ?? ""), "", "", options);
  if (!patch) return [{ mark: "…", text: "nearly all lines differ" }];
  const lines = patch.hunks.flatMap(({ oldStart, lines }, at): DiffLine[] => [
    ...(at > 0 || oldStart > 1 ? [{ mark: "…" as const, text: "" }] : []),
    ...lines.filter((line) => !line.startsWith("\\")).map(read),
  ]);
  const rest = lines.length - mostLines;
  return rest > 0 ? [...lines.slice(0, mostLines), { mark: "…", text: `and ${rest} more lines` }] : lines;
}

/** A line as a diff has it: what stands at its beginning says what became of it. */
export function inDiff({ mark, text }: DiffLine, indent = ""): string {
  return mark === "…" ? `  ${indent}… ${text}`.trimEnd() : `${mark} ${indent}${text}`;
}

function read(line: string): DiffLine {
  const mark = line[0] === "-" || line[0] === "+" ? line[0] : " ";
  return { mark, text: cut(plain(line.slice(1))) };
}

/** At most as many characters as people read. */
export function cut(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
}
