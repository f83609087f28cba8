import cells from "string-width";

const gap = "  ";
const narrowest = 16;

type Rows = readonly (readonly string[])[];

/** Lines of aligned columns; what is wider than its column is cut. */
export function aligned(rows: Rows, widths: readonly number[]): string[] {
  return rows.map((row) =>
    row
      .map((cell, at) => pad(cell, widths[at] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

/** Widths with which a row fits: the elastic columns give way first, then any, the widest first. */
export function columnWidths(rows: Rows, width: number, elastic: readonly number[] = []): number[] {
  const fit = naturalWidths(rows);
  const room = width - gap.length * (fit.length - 1);
  const widestOf = (columns: readonly number[]) =>
    columns.filter((at) => (fit[at] ?? 0) > narrowest).sort((a, b) => (fit[b] ?? 0) - (fit[a] ?? 0))[0];
  while (fit.reduce((sum, each) => sum + each, 0) > room) {
    const widest = widestOf(elastic) ?? widestOf([...fit.keys()]);
    if (widest === undefined) break;
    fit[widest] = (fit[widest] ?? 0) - 1;
  }
  return fit;
}

/** How wide each column would be if there were room. */
function naturalWidths(rows: Rows): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => cells(row[at] ?? ""))));
}

function pad(text: string, width: number): string {
  let shown = text;
  if (cells(text) > width) {
    const characters = [...text];
    while (cells(characters.join("")) > width - 1) characters.pop();
    shown = `${characters.join("")}…`;
  }
  return shown + " ".repeat(width - cells(shown));
}
