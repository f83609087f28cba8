import { readdirSync, readFileSync } from "node:fs";

/** Ends a process and all that it started, and that they started, with `kill -9`. */
export function killTree(pid: number): void {
  const parents = new Map(running().map((each) => [each, parentOf(each)]));
  const isBelow = (each: number): boolean => {
    const parent = parents.get(each);
    return parent !== undefined && (parent === pid || isBelow(parent));
  };
  for (const each of [pid, ...[...parents.keys()].filter(isBelow)]) {
    try {
      process.kill(each, "SIGKILL");
    } catch {
      // It has ended on its own.
    }
  }
}

function running(): number[] {
  return readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
}

function parentOf(pid: number): number | undefined {
  try {
    const [, parent] = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return parent === undefined ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}
