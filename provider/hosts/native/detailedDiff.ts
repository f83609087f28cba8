import { isDeepStrictEqual } from "node:util";

type Values = Record<string, unknown>;
type Kind = "add" | "delete" | "update";

/** The paths at which inputs differ, e.g. `restrictedImages.enabled` or `scopes[1]`, and how. */
export function detailedDiff(before: Values, after: Values): Map<string, Kind> {
  const found = new Map<string, Kind>();
  const compare = (path: string, from: unknown, to: unknown): void => {
    if (isDeepStrictEqual(from, to)) return;
    if (from === undefined) found.set(path, "add");
    else if (to === undefined) found.set(path, "delete");
    else if (Array.isArray(from) && Array.isArray(to)) compareAll(from, to, (key) => `${path}[${key}]`);
    else if (isValues(from) && isValues(to)) compareAll(from, to, (key) => (path ? `${path}.${key}` : key));
    else found.set(path, "update");
  };
  const compareAll = (from: object, to: object, pathOf: (key: string) => string): void => {
    for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
      compare(pathOf(key), Reflect.get(from, key), Reflect.get(to, key));
    }
  };
  compare("", before, after);
  return found;
}

/** Whether a path is at or under another, such as one of `ignoreChanges`. */
export function isAt(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`) || path.startsWith(`${other}[`);
}

/** The property that a path begins with. */
export function propertyOf(path: string): string {
  return /^[^.[]*/.exec(path)?.[0] ?? path;
}

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
