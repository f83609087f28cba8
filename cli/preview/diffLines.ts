import { cut, type DiffLine, lineDiff } from "../render/lineDiff";
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

/** One resource of a plan as lines of a diff: in one, only what stands at the beginning of a line has a color. */
export function diffLines({ operation, type, name, id, reasons, properties }: Planned): string[] {
  const mark = marks[operation];
  const where = address({ id, name });
  const why = reasons.length > 0 ? `, since ${reasons.map(plain).join(" and ")} can't be changed in place` : "";
  const title = `${mark} ${type} ${plain(name)}${where ? ` (${where})` : ""} is ${verbs[operation]}${why}`;
  return [title, ...properties.flatMap((property) => linesOf(property))];
}

function linesOf(property: PropertyDrift): string[] {
  const { path, declared: before, actual: after } = property;
  const lines = lineDiff(property);
  if (lines) return [`    ${plain(path)}:`, ...lines.map(textLine)];
  return [
    ...(before === undefined ? [] : [`-   ${plain(path)}: ${cut(written(before))}`]),
    ...(after === undefined ? [] : [`+   ${plain(path)}: ${cut(written(after))}`]),
  ];
}

function textLine({ mark, text }: DiffLine): string {
  return mark === "…" ? `      … ${text}`.trimEnd() : `${mark}     ${text}`;
}
