import type { HubList, Listed } from "../define";

/** The lists of all namespaces or organizations that these ids begin with. */
export function byOwner(
  ids: readonly string[],
  what: string,
  list: (owner: string) => AsyncIterable<Listed>,
): HubList[] {
  const owners = new Set(ids.map((id) => id.split("/", 1)[0] ?? ""));
  return [...owners].sort().map((owner) => ({ what: `${what} of ${owner}`, items: list(owner) }));
}
