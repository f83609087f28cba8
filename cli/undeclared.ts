import type { AnyResource } from "../provider/define";
import { resources as definitions } from "../provider/definitions";
import type { Hub } from "../provider/hub";
import type { Resource, Unmanaged } from "./report";

/**
 * What exists on Docker Hub where the stack has resources, and the stack does not have. Lists only ever add: what is missing from
 * one may be hidden from us, and says nothing of the stack's own resources.
 */
export async function findUndeclared(hub: Hub, resources: readonly Resource[]): Promise<Unmanaged> {
  const unmanaged: Unmanaged = { found: [], notListed: [] };
  const of = (some: readonly AnyResource[]) => resources.filter(({ type }) => some.some(({ token }) => token === type));

  for (const kind of new Set(definitions.flatMap(({ listed }) => listed?.kind ?? []))) {
    const alike = definitions.filter(({ listed }) => listed?.kind === kind);
    const listing = alike.filter(({ listed }) => listed?.lists);
    const [{ token, listed } = {}] = listing;
    const ids = of(listing).map(({ id }) => id);
    if (token === undefined || !listed?.lists || ids.length === 0) continue;
    const known = new Set(of(alike).flatMap(({ id, predecessors = [] }) => [id, ...predecessors]));
    for (const { what, items } of listed.lists(hub, ids)) {
      try {
        for await (const { partOf, ...item } of items) {
          const isDeclared = known.has(item.id) || (partOf !== undefined && known.has(partOf));
          if (!isDeclared) unmanaged.found.push({ type: token, kind, ...item });
        }
      } catch (error) {
        unmanaged.notListed.push({ what, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return unmanaged;
}
