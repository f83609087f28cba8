import { type Draw, drawn, evenly } from "./draw";
import { type Fault, type FaultInput, faultInput } from "./faultInput";

interface Armed {
  fault: Fault;
  matches(method: string, path: string): boolean;
  isDue: Draw;
}

export class Faults {
  private armed: Armed[] = [];
  private lastId = 0;

  add(input: FaultInput): Fault {
    this.lastId += 1;
    const fault = { ...faultInput.parse(input), id: this.lastId, hits: 0 };
    const isDue = fault.seed === undefined ? evenly(fault.share) : drawn(fault.share, fault.seed);
    this.armed.push({ fault, matches: matcher(fault), isDue });
    return fault;
  }

  all(): Fault[] {
    return this.armed.map(({ fault }) => ({ ...fault }));
  }

  clear(): void {
    this.armed = [];
  }

  /** The fault that hits this request: the first that matches it and is due. */
  strike(method: string, path: string): Fault | undefined {
    for (const { fault, matches, isDue } of this.armed) {
      if (fault.hits === fault.count || !matches(method, path) || !isDue(method, path)) continue;
      fault.hits += 1;
      return fault;
    }
    return undefined;
  }
}

function matcher(fault: { method?: string | undefined; path: string }): Armed["matches"] {
  const pattern = fault.path
    .replace(/\/$/, "")
    .split(/(\*\*|\*)/)
    .map((part) => (part === "**" ? ".*" : part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  const wanted = new RegExp(`^${pattern}/?$`);
  return (method, path) => (fault.method === undefined || fault.method === method) && wanted.test(path);
}
