import { type Markdown, parse } from "./markdown";

/** As many whole sections as fit, and a link to the page that has the rest; undefined when not even the first does. */
export function cutAtHeading(text: string, bytes: number, page: string): string | undefined {
  const markdown = parse(text);
  for (const end of markdown.headings.toReversed()) {
    const kept = text.slice(0, end).trimEnd();
    const parts = [kept, `[Read the rest](${page})`, ...needed(text, markdown, end)];
    const cut = parts.join("\n\n");
    if (kept !== "" && Buffer.byteLength(cut) <= bytes) return cut;
  }
  return undefined;
}

/** The definitions behind the end that links before it refer to. */
function needed(text: string, { definitions, uses }: Markdown, end: number): string[] {
  const used = new Set(uses.filter(({ at }) => at < end).map(({ label }) => label));
  return definitions
    .filter(({ from, label }) => from >= end && used.has(label))
    .map(({ from, to }) => text.slice(from, to));
}
