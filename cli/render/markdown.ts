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
import { code, escaped, fenced } from "./markdownText";
import { address, described, plain, told, valuesOf } from "./values";

const longest = 200;

/** The report for a pull request's comment or a job's summary: GitHub's Markdown. */
export function renderMarkdown(report: Report): string {
  const title = `### Drift of stack ${escaped(report.stack)}`;
  const blocks = [
    title,
    escaped(summary(report)),
    ...publishedOf(report),
    ...driftOf(report),
    ...report.drift.flatMap(textsOf),
    ...remediesOf(report),
    ...unmanagedOf(report.unmanaged),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function publishedOf(report: Report): string[] {
  const names = published(report).map((resource) => code(address(resource) ?? plain(resource.name)));
  return names.length > 0 ? [`> [!CAUTION]\n> Now public: ${names.join(", ")}`] : [];
}

function remediesOf(report: Report): string[] {
  if (report.drift.length === 0) return [];
  const { repair, accept } = remedies(report);
  return [`To put it right: ${code(repair)}. To accept it: ${code(accept)}, then the same change in the program.`];
}

/** What differs in a resource's texts of several lines. */
function textsOf({ name, properties }: Resource): string[] {
  return properties.flatMap((property: PropertyDrift) => {
    const lines = lineDiff(property)?.map(({ mark, text }) =>
      mark === "…" ? `  … ${text}`.trimEnd() : `${mark} ${text}`,
    );
    if (!lines) return [];
    const title = `${escaped(plain(property.path))} of ${escaped(plain(name))}`;
    return [`<details><summary>${title}</summary>\n\n${fenced(lines, "diff")}\n\n</details>`];
  });
}

function driftOf({ drift }: Report): string[] {
  if (drift.length === 0) return [];
  const head = ["| Resource | Property | Declared | On Docker Hub | Changed by |", "| --- | --- | --- | --- | --- |"];
  return [[...head, ...drift.flatMap(rowsOf).map((cells) => `| ${cells.join(" | ")} |`)].join("\n")];
}

function rowsOf(resource: Resource): string[][] {
  const id = address(resource);
  const name = `**${escaped(plain(resource.name))}**`;
  const title = `${resource.type} ${linked(name, resource.page)}${id ? ` ${code(id)}` : ""}`;
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

function linked(text: string, page: string | undefined): string {
  return page === undefined ? text : `[${text}](${encodeURI(page)})`;
}

function unmanagedOf(unmanaged: Unmanaged | undefined): string[] {
  if (!unmanaged) return [];
  const found = unmanaged.found.map(described);
  const items = found.map(
    ({ what, name, details, page }) => `- ${what} ${linked(code(name), page)} (${escaped(details)})`,
  );
  const notListed = unmanaged.notListed.map(({ what, reason }) => `- ${escaped(plain(`${what}: ${reason}`))}`);
  return [
    ...(items.length > 0 ? [`#### Declared nowhere in this stack`, items.join("\n")] : []),
    ...(notListed.length > 0 ? [`#### Not listed`, notListed.join("\n")] : []),
  ];
}
