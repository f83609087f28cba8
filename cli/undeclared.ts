import { resources as definitions } from "../provider/definitions";
import type { Hub } from "../provider/hub";
import type { Resource, Unmanaged } from "./report";

/**
 * What exists on Docker Hub where the stack has resources, and the stack does not have. Lists only ever add: what is missing from
 * one may be hidden from us, and says nothing of the stack's own resources.
 */
export async function findUndeclared(hub: Hub, resources: readonly Resource[]): Promise<Unmanaged> {
  const unmanaged: Unmanaged = { found: [], notListed: [] };
  const of = (tokens: readonly string[]) => resources.filter(({ type }) => tokens.includes(type));

  for (const { token, listed } of definitions) {
    const ids = of([token]).map(({ id }) => id);
    if (!listed?.lists || ids.length === 0) continue;
    const { kind } = listed;
    const alike = definitions.filter((each) => each.listed?.kind === kind).map((each) => each.token);
    const known = new Set(of(alike).flatMap(({ id, predecessors = [] }) => [id, ...predecessors]));
    for (const { what, items } of listed.lists(hub, ids)) {
      try {
        for await (const item of items) if (!known.has(item.id)) unmanaged.found.push({ type: token, kind, ...item });
      } catch (error) {
        unmanaged.notListed.push({ what, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return unmanaged;
}
