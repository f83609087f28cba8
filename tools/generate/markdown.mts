/** A table in Markdown. All columns but the last are aligned, so that it can be read as it is. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll("\n", " ").replaceAll("|", "\\|")));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isLast = (column: number) => column === header.length - 1;
  const lines = cells.map((row) =>
    line(row.map((cell, column) => cell.padEnd(isLast(column) ? 0 : (widths[column] ?? 0)))),
  );
  const rule = line(widths.map((width, column) => "-".repeat(isLast(column) ? (header[column]?.length ?? 0) : width)));
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

export function code(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``;
}

/** A part of a page; nothing where there is nothing to say. */
export function section(title: string, ...paragraphs: readonly string[]): string[] {
  const said = paragraphs.filter(Boolean);
  return said.length > 0 ? [`## ${title}`, ...said] : [];
}
