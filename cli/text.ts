import { type Report, type Resource, summary, type Unmanaged } from "./report";
import { table } from "./table";
import { address, described, plain, told, valuesOf } from "./values";

/** The report for a terminal that is so many characters wide. */
export function renderText(report: Report, width: number): string {
  const title = `Drift of stack ${report.stack}: ${summary(report)}`;
  return `${[[title], ...driftOf(report, width), ...unmanagedOf(report.unmanaged, width)].map((block) => block.join("\n")).join("\n\n")}\n`;
}

function driftOf({ drift }: Report, width: number): string[][] {
  // All tables have the same columns, so that they are laid out as one and then taken apart.
  const rows = drift.flatMap((resource) => rowsOf(resource, Math.floor(width / 3)));
  if (rows.length === 0) return drift.map((resource) => [heading(resource)]);
  const [head = "", ...lines] = table(
    [["PROPERTY", "DECLARED", "ON DOCKER HUB", "CHANGED BY"], ...rows],
    width - 2,
    [1, 2],
  );
  const blocks = drift.map((resource) => [
    heading(resource),
    ...lines.splice(0, resource.properties.length).map((line) => `  ${line}`),
  ]);
  return [[`  ${head}`], ...blocks];
}

function heading(resource: Resource): string {
  const { type, name, status, deletedBy } = resource;
  const id = address(resource);
  const by = deletedBy ? `, deleted by ${told(deletedBy)}` : "";
  return `${type} ${plain(name)}${id ? ` (${id})` : ""}${status === "gone" ? `: gone from Docker Hub${by}` : ""}`;
}

function rowsOf({ properties }: Resource, length: number): string[][] {
  return properties.map((property) => {
    const { declared, actual } = valuesOf(property, length);
    return [plain(property.path), declared, actual, property.changedBy ? told(property.changedBy) : ""];
  });
}

function unmanagedOf(unmanaged: Unmanaged | undefined, width: number): string[][] {
  if (!unmanaged) return [];
  const rows = unmanaged.found.map(described).map(({ what, name, details }) => [what, name, details]);
  const lines = table(rows, width - 2).map((line) => `  ${line}`);
  const notListed = unmanaged.notListed.map(({ what, reason }) => `Not listed: ${what}. ${plain(reason)}`);
  return [
    ...(lines.length > 0 ? [["Declared nowhere in this stack:", ...lines]] : []),
    ...(notListed.length > 0 ? [notListed] : []),
  ];
}
