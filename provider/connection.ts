import { readConfig } from "./config";
import { type Hub, openHub } from "./hub";
import { systemClock } from "./hub/http/clock";
import { Refusal } from "./refusals";

/** The Hub that a stack's configuration leads to, and the namespace that it names. */
export interface Connection {
  hub: Hub;
  namespace: string | undefined;
}

/** Undefined while the configuration is not known yet, which happens in previews. */
export type HubSource = () => Connection | undefined;

const hubs = new Map<string, Hub>();

/**
 * The Hub for `dockerhub:…` of a stack's configuration. Whoever has the same settings in a process shares one: one session,
 * one rate limit.
 */
export function hubFrom(config: (key: string) => string | undefined, clock = systemClock()): Connection {
  const settings = readConfig(config, process.env);
  const key = JSON.stringify(settings);
  const hub = hubs.get(key) ?? openHub(settings, { clock });
  hubs.set(key, hub);
  return { hub, namespace: settings.namespace };
}

/** For what can't wait until the configuration is known. */
export function known(connection: Connection | undefined): Connection {
  if (connection) return connection;
  throw new Refusal("The provider's configuration is not known yet.");
}
