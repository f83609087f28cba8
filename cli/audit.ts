import { resources as definitions } from "../provider/definitions";
import type { Hub } from "../provider/hub";
import type { Change, PropertyDrift, Resource } from "./report";

/**
 * Adds who made each change, where the audit log tells. Plan and role decide whether it can be read, so
 * a log that is refused is not an error, and is not asked for again.
 */
export async function addChanges(hub: Hub, drift: readonly Resource[]): Promise<Resource[]> {
  const refused = new Set<string>();
  const asked = new Map<string, Promise<Change | undefined>>();

  const newest = (resource: Resource, action: string): Promise<Change | undefined> => {
    const key = `${resource.urn} ${action}`;
    const answer = asked.get(key) ?? find(resource, action);
    asked.set(key, answer);
    return answer;
  };

  const find = async (resource: Resource, action: string): Promise<Change | undefined> => {
    const [account = "", name = account] = resource.id.split("/");
    if (refused.has(account)) return undefined;
    const filters = { action, name, from: after(resource.lastUpdated) };
    try {
      for await (const event of hub.auditLogs.list(account, filters)) {
        if (event.name === name || event.name === resource.id) {
          return { actor: event.actor, action: event.action, at: event.timestamp };
        }
      }
    } catch {
      refused.add(account);
    }
    return undefined;
  };

  const told: Resource[] = [];
  for (const resource of drift) told.push(await withChanges(resource, newest));
  return told;
}

/** What happened until Pulumi's last change is not what made the drift. The log's times have milliseconds. */
function after(lastUpdated: string | undefined): string | undefined {
  return lastUpdated === undefined ? undefined : new Date(Date.parse(lastUpdated) + 1).toISOString();
}

async function withChanges(
  resource: Resource,
  newest: (resource: Resource, action: string) => Promise<Change | undefined>,
): Promise<Resource> {
  const actions = definitions.find(({ token }) => token === resource.type)?.auditActions;
  if (!actions) return resource;
  if (resource.status === "gone") {
    const deletedBy = actions.deleted && (await newest(resource, actions.deleted));
    return deletedBy ? { ...resource, deletedBy } : resource;
  }
  const properties: PropertyDrift[] = [];
  for (const property of resource.properties) {
    const changedBy = await newest(resource, actions.changed(property.path));
    properties.push(changedBy ? { ...property, changedBy } : property);
  }
  return { ...resource, properties };
}
