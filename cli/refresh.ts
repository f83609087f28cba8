import { z } from "zod";
import { predecessorsOf } from "../provider/rules/predecessors";
import { definitionOf } from "./definitionOf";
import { propertiesOf } from "./properties";
import type { Resource } from "./report";
import { type Step, step } from "./step";

/** What `pulumi refresh --preview-only --json` answers, as far as it is used. A stack without resources has no steps. */
const answer = z.object({ steps: z.array(step).nullish() });

const statuses: Record<string, Resource["status"]> = { update: "changed", delete: "gone" };

/** The stack's resources of this provider, and what the refresh found of each. */
export function readRefresh(json: unknown): { project: string; stack: string; resources: Resource[] } {
  const parsed = answer.safeParse(json);
  if (!parsed.success)
    throw new Error(`pulumi refresh answered in a form that is not known: ${z.prettifyError(parsed.error)}`);
  const steps = parsed.data.steps ?? [];
  const [head = "", project = ""] = steps[0]?.urn.split("::") ?? [];
  const stack = head.replace(/^urn:pulumi:/, "");
  // With --run-program a resource may have a second step.
  const byUrn = new Map<string, Resource>();
  for (const each of steps) {
    const resource = read(each);
    if (resource && byUrn.get(each.urn)?.status !== "changed") byUrn.set(each.urn, resource);
  }
  // The engine's order is that of its parallel reads.
  const resources = [...byUrn.values()].sort((a, b) => (a.type + a.name < b.type + b.name ? -1 : 1));
  return { project, stack, resources };
}

function read(step: Step): Resource | undefined {
  const { oldState: old } = step;
  const definition = old && definitionOf(old.type);
  if (!definition) return undefined;
  const status = statuses[step.op] ?? "same";
  // With one that is gone, the state loses what that had replaced.
  const predecessors = status === "gone" ? [] : predecessorsOf(old.outputs).map(({ id }) => id);
  return {
    urn: step.urn,
    type: definition.token,
    name: step.urn.split("::").slice(3).join("::"),
    id: old.id,
    status,
    ...(predecessors.length > 0 ? { predecessors } : {}),
    ...(old.modified === undefined ? {} : { lastUpdated: old.modified }),
    properties: status === "changed" ? propertiesOf(step, definition) : [],
  };
}
