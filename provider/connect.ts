import { type Hub, openHub } from "./hub";
import type { Settings } from "./hub/settings";

const hubs = new Map<string, Hub>();

/** The Hub for these settings. All resources of a process with the same settings share one: one session, one rate limit. */
export function connect(settings: Settings): Hub {
  const key = JSON.stringify(settings);
  const hub = hubs.get(key) ?? openHub(settings);
  hubs.set(key, hub);
  return hub;
}
