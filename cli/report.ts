import type { Listed } from "../provider/define";

/** Who changed something, as the audit log has it. */
export interface Change {
  actor: string;
  /** E.g. `repo.update`. */
  action: string;
  /** ISO 8601. */
  at: string;
}

/** A property that is not as it was left. A side that is undefined is not set; one that is secret says no more than that. */
export interface PropertyDrift {
  /** E.g. `restrictedImages.enabled`. */
  path: string;
  declared: unknown;
  actual: unknown;
  changedBy?: Change;
}

/** A resource of this provider, as the engine's refresh saw it. */
export interface Resource {
  urn: string;
  /** The resource's name in the SDK: `Repository`, `v1.User`. */
  type: string;
  /** The logical name. */
  name: string;
  id: string;
  /** Where people see it on Docker Hub. */
  page?: string;
  status: "same" | "changed" | "gone";
  /** The ids of what it replaced and keeps for the overlap. */
  predecessors?: readonly string[];
  /** When Pulumi last changed it, in ISO 8601. */
  lastUpdated?: string;
  properties: PropertyDrift[];
  deletedBy?: Change;
}

/** What exists beside the stack. */
export interface Undeclared extends Listed {
  page?: string;
  /** The resource that would declare it, by its name in the SDK. */
  type: string;
  kind: string;
}

/** What was asked for with `--undeclared`, and what of it could not be listed. */
export interface Unmanaged {
  found: Undeclared[];
  notListed: { what: string; reason: string }[];
}

export interface Report {
  project: string;
  stack: string;
  /** When it was made, in ISO 8601. */
  at: string;
  /** How many resources of Docker Hub the stack has. */
  checked: number;
  drift: Resource[];
  unmanaged?: Unmanaged;
}

/** 0: none; 3: drift; 1: the report is not complete; 4: something is undeclared. */
export function exitCode({ drift, unmanaged }: Report): number {
  if (drift.length > 0) return 3;
  if (unmanaged && unmanaged.notListed.length > 0) return 1;
  return unmanaged && unmanaged.found.length > 0 ? 4 : 0;
}

/** The report in a sentence. */
export function summary({ checked, drift, unmanaged }: Report): string {
  const gone = drift.filter(({ status }) => status === "gone").length;
  const counts = [
    ...(drift.length > gone ? [`${drift.length - gone} changed`] : []),
    ...(gone > 0 ? [`${gone} gone`] : []),
    ...(unmanaged && unmanaged.found.length > 0 ? [`${unmanaged.found.length} undeclared`] : []),
  ];
  const resources = checked === 1 ? "1 resource" : `${checked} resources`;
  return `${resources} checked: ${counts.length > 0 ? counts.join(", ") : "no drift"}.`;
}

/** What everybody sees by now, though it was declared private: what a reader must not miss. */
export function published({ drift }: Report): Resource[] {
  return drift.filter(({ properties }) =>
    properties.some(({ path, declared, actual }) => path === "isPrivate" && declared === true && actual === false),
  );
}

/** How to put it right, and how to accept it. */
export function remedies({ stack }: Report): { repair: string; accept: string } {
  return { repair: `pulumi up --refresh --stack ${stack}`, accept: `pulumi refresh --stack ${stack}` };
}
