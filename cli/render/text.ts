import {
  type PropertyDrift,
  published,
  type Report,
  type Resource,
  remedies,
  summary,
  type Unmanaged,
} from "../report";
import { lineDiff } from "./lineDiff";
import { aligned, columnWidths } from "./table";
import { address, described, plain, told, valuesOf } from "./values";

const indent = "  ";
/** From here on there is room for who changed a property beside it; else it is below. */
const roomy = 110;

/** The report for a terminal that is so many characters wide. */
export function renderText(report: Report, width: number): string {
  const title = `Drift of stack ${report.stack}: ${summary(report)}`;
  const blocks = [
    [title, ...publishedOf(report)],
    ...driftOf(report, width),
    ...remediesOf(report),
    ...unmanagedOf(report.unmanaged, width),
  ];
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}

function publishedOf(report: Report): string[] {
  const names = published(report).map((resource) => address(resource) ?? plain(resource.name));
  return names.length > 0 ? [`NOW PUBLIC: ${names.join(", ")}`] : [];
}

function remediesOf(report: Report): string[][] {
  if (report.drift.length === 0) return [];
  const { repair, accept } = remedies(report);
  return [[`To put it right:  ${repair}`, `To accept it:     ${accept}, then the same change in the program`]];
}

/** All resources' tables have the same columns: they are laid out as one, and taken apart. */
function driftOf({ drift }: Report, width: number): string[][] {
  const isRoomy = width >= roomy;
  const rowsOf = (length: number) => [
    ["PROPERTY", "DECLARED", "ON DOCKER HUB", ...(isRoomy ? ["CHANGED BY"] : [])],
    ...drift.flatMap((resource) => cellsOf(resource, length).map((cells) => (isRoomy ? cells : cells.slice(0, 3)))),
  ];
  const widths = columnWidths(rowsOf(Number.POSITIVE_INFINITY), width - indent.length, [1, 2]);
  const [head = "", ...lines] = aligned(rowsOf(Math.max(widths[1] ?? 0, widths[2] ?? 0)), widths);
  const blocks = drift.map((resource) => [
    heading(resource),
    ...resource.properties.flatMap((property) => {
      const { changedBy } = property;
      const line = `${indent}${lines.shift() ?? ""}`;
      const by = isRoomy || !changedBy ? [] : [`${indent}${indent}changed by ${told(changedBy)}`];
      return [line, ...by, ...textOf(property, width)];
    }),
  ]);
  const hasTable = drift.some(({ properties }) => properties.length > 0);
  return hasTable ? [[`${indent}${head}`], ...blocks] : blocks;
}

/** What differs in a text of several lines, below its row. */
function textOf(property: PropertyDrift, width: number): string[] {
  const lines = lineDiff(property) ?? [];
  return aligned(
    lines.map(({ mark, text }) => [`${indent}${indent}${mark} ${text}`]),
    [width],
  );
}

function heading(resource: Resource): string {
  const { type, name, status, deletedBy } = resource;
  const id = address(resource);
  const by = deletedBy ? `, deleted by ${told(deletedBy)}` : "";
  return `${type} ${plain(name)}${id ? ` (${id})` : ""}${status === "gone" ? `: gone from Docker Hub${by}` : ""}`;
}

function cellsOf({ properties }: Resource, length: number): string[][] {
  return properties.map((property) => {
    const { declared, actual } = valuesOf(property, length);
    return [plain(property.path), declared, actual, property.changedBy ? told(property.changedBy) : ""];
  });
}

function unmanagedOf(unmanaged: Unmanaged | undefined, width: number): string[][] {
  if (!unmanaged) return [];
  const rows = unmanaged.found.map(described).map(({ what, name, details }) => [what, name, details]);
  const lines = aligned(rows, columnWidths(rows, width - indent.length)).map((line) => `${indent}${line}`);
  const notListed = unmanaged.notListed.map(({ what, reason }) => `Not listed: ${what}. ${plain(reason)}`);
  return [
    ...(lines.length > 0 ? [["Declared nowhere in this stack:", ...lines]] : []),
    ...(notListed.length > 0 ? [notListed] : []),
  ];
}
