import { structuredPatch } from "diff";
import type { PropertyDrift } from "../report";
import { isOfLines, plain } from "./values";

/** A line of a text: removed, added, or there on both sides; `…` stands for lines that are left out. */
export interface DiffLine {
  mark: "-" | "+" | " " | "…";
  text: string;
}

const context = 2;
/** So many lines are shown, of so many characters each. */
const mostLines = 60;
const longest = 300;

/** What differs in a text of several lines; undefined for any other property. */
export function lineDiff(property: PropertyDrift): DiffLine[] | undefined {
  if (!isOfLines(property)) return undefined;
  const { declared, actual } = property;
  const { hunks } = structuredPatch("", "", String(declared ?? ""), String(actual ?? ""), "", "", { context });
  const lines = hunks.flatMap(({ oldStart, lines }, at): DiffLine[] => [
    ...(at > 0 || oldStart > 1 ? [{ mark: "…" as const, text: "" }] : []),
    ...lines.filter((line) => !line.startsWith("\\")).map(read),
  ]);
  const rest = lines.length - mostLines;
  return rest > 0 ? [...lines.slice(0, mostLines), { mark: "…", text: `and ${rest} more lines` }] : lines;
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
