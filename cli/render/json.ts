import type { Report } from "../report";

/** The report for programs; docs/drift.md describes it. What is not set, known or asked for is left out. */
export function renderJson({ project, stack, at, checked, drift, unmanaged }: Report): string {
  const undeclared = unmanaged && { undeclared: unmanaged.found, notListed: unmanaged.notListed };
  return `${JSON.stringify({ version: 1, project, stack, at, checked, drift, ...undeclared }, undefined, 2)}\n`;
}
