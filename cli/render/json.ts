import type { Report, Undeclared } from "../report";

/** The report for programs; docs/drift.md describes it. What is not set, known or asked for is left out. */
export function renderJson({ project, stack, at, checked, drift, unmanaged }: Report): string {
  const undeclared = unmanaged && { undeclared: unmanaged.found.map(written), notListed: unmanaged.notListed };
  return `${JSON.stringify({ version: 1, project, stack, at, checked, drift, ...undeclared }, undefined, 2)}\n`;
}

function written({ kind, id, properties, createdAt }: Undeclared): Record<string, unknown> {
  return { kind, id, ...properties, createdAt };
}
