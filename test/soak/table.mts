import type { Report } from "./report.mts";

const columns = ["Mixture", "Resources", "Requests", "Faults", "Runs", "Logins", "Longest run", "Memory", "Violations"];

/** The head of the table. */
export function head(): string {
  return `${row(columns)}\n${row(columns.map((column) => "-".repeat(column.length)))}`;
}

/** One mixture's row. */
export function line(mixture: string, resources: number, report: Report): string {
  const { requests, faults, runs, logins, longestRun, peakMemory, violations } = report;
  const byKind = [...faults].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`);
  return row([
    mixture,
    resources,
    requests,
    byKind.join(", "),
    runs.join(" "),
    logins,
    `${longestRun.toFixed(0)} s`,
    peakMemory > 0 ? `${peakMemory.toFixed(0)} MB` : "",
    violations.size,
  ]);
}

function row(cells: (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}
