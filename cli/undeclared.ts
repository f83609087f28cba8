import type { Hub } from "../provider/hub";
import type { Resource, Undeclared, Unmanaged } from "./report";

/**
 * What exists on Docker Hub where the stack has resources, and is none of them. Lists only ever add: what is missing from
 * one may be hidden from us, and says nothing of the stack's own resources.
 */
export async function findUndeclared(hub: Hub, resources: readonly Resource[]): Promise<Unmanaged> {
  const ids = (...types: string[]) => new Set(resources.filter(({ type }) => types.includes(type)).map(({ id }) => id));
  const repositories = ids("Repository", "v1.Repository");
  const tokens = ids("AccessToken");
  const namespaces = [...new Set([...ids("Repository")].map((id) => id.split("/", 1)[0] ?? ""))].sort();
  const unmanaged: Unmanaged = { found: [], notListed: [] };

  const list = async (what: string, items: AsyncIterable<Undeclared>, known: ReadonlySet<string>) => {
    try {
      for await (const item of items) if (!known.has(item.id)) unmanaged.found.push(item);
    } catch (error) {
      unmanaged.notListed.push({ what, reason: error instanceof Error ? error.message : String(error) });
    }
  };

  for (const namespace of namespaces) {
    await list(`the repositories of ${namespace}`, repositoriesOf(hub, namespace), repositories);
  }
  if (tokens.size > 0) await list("the access tokens", accessTokens(hub), tokens);
  return unmanaged;
}

async function* repositoriesOf(hub: Hub, namespace: string): AsyncGenerator<Undeclared> {
  for await (const { name, isPrivate, createdAt } of hub.repositories.list(namespace, {})) {
    yield { kind: "repository", id: `${namespace}/${name}`, isPrivate, ...(createdAt ? { createdAt } : {}) };
  }
}

async function* accessTokens(hub: Hub): AsyncGenerator<Undeclared> {
  for await (const { uuid, label, scopes, isActive, createdAt } of hub.accessTokens.list()) {
    yield { kind: "accessToken", id: uuid, label, scopes, isActive, ...(createdAt ? { createdAt } : {}) };
  }
}
