export type Rows = (string | number)[][];

/** Rows of cells, the first of them the titles, as a Markdown table. */
export function table(rows: Rows): string {
  const [titles = [], ...others] = rows.map((cells) => `| ${cells.join(" | ")} |`);
  const line = `|${"---|".repeat(rows[0]?.length ?? 0)}`;
  return [titles, line, ...others].join("\n");
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export const seconds = (value: number): string => `${value.toFixed(1)} s`;

/** How many times the floor it is. */
export const times = (value: number, floor: number): string => `${(value / floor).toFixed(2)}×`;
