import { type Report, type Resource, summary, type Unmanaged } from "../report";
import { code, escaped } from "./markdownText";
import { address, described, plain, told, valuesOf } from "./values";

const longest = 200;

/** The report for a pull request's comment or a job's summary: GitHub's Markdown. */
export function renderMarkdown(report: Report): string {
  const title = `### Drift of stack ${escaped(report.stack)}`;
  const blocks = [title, escaped(summary(report)), ...driftOf(report), ...unmanagedOf(report.unmanaged)];
  return `${blocks.join("\n\n")}\n`;
}

function driftOf({ drift }: Report): string[] {
  if (drift.length === 0) return [];
  const head = ["| Resource | Property | Declared | On Docker Hub | Changed by |", "| --- | --- | --- | --- | --- |"];
  return [[...head, ...drift.flatMap(rowsOf).map((cells) => `| ${cells.join(" | ")} |`)].join("\n")];
}

function rowsOf(resource: Resource): string[][] {
  const id = address(resource);
  const title = `${resource.type} **${escaped(plain(resource.name))}**${id ? ` ${code(id)}` : ""}`;
  if (resource.status === "gone") {
    return [[title, "", "exists", "**gone**", resource.deletedBy ? escaped(told(resource.deletedBy)) : ""]];
  }
  if (resource.properties.length === 0) return [[title, "", "", "changed", ""]];
  return resource.properties.map((property, at) => {
    const { declared, actual } = valuesOf(property, longest);
    const by = property.changedBy ? escaped(told(property.changedBy)) : "";
    return [at === 0 ? title : "", escaped(plain(property.path)), code(declared), code(actual), by];
  });
}

function unmanagedOf(unmanaged: Unmanaged | undefined): string[] {
  if (!unmanaged) return [];
  const found = unmanaged.found.map(described);
  const items = found.map(({ what, name, details }) => `- ${what} ${code(name)} (${escaped(details)})`);
  const notListed = unmanaged.notListed.map(({ what, reason }) => `- ${escaped(plain(`${what}: ${reason}`))}`);
  return [
    ...(items.length > 0 ? [`#### Declared nowhere in this stack`, items.join("\n")] : []),
    ...(notListed.length > 0 ? [`#### Not listed`, notListed.join("\n")] : []),
  ];
}
