import { readConfig, settings } from "../../config";
import type { HubSource } from "../../connection";
import { openHub } from "../../hub";
import { systemClock } from "../../hub/http/clock";
import { check } from "../../rules/check";
import type { CheckFailure } from "../../rules/issue";
import { unknown } from "./wire";

type Values = Record<string, unknown>;

/** What the engine puts beside the configuration of a provider. */
const ofTheEngine = ["version", "pluginDownloadURL", "__internal"];

/** What is secret in a provider's configuration, however the program passes it. */
export const secretSettings: readonly string[] = Object.entries(settings.shape).flatMap(([key, schema]) =>
  schema.meta()?.secret ? [key] : [],
);

/** What is wrong with a provider's configuration. */
export function checkConfig(values: Values): CheckFailure[] {
  const declared = Object.fromEntries(Object.entries(values).filter(([key]) => !ofTheEngine.includes(key)));
  const isUnknown = (value: unknown) => value === unknown;
  return check({ token: "Provider", inputs: settings }, { olds: {}, news: declared, isUnknown }).failures;
}

/**
 * The Hub that a provider's configuration leads to, opened when it is first asked for. After the signal nothing waits any
 * longer, and nothing is tried again.
 */
export function configuredHub(values: Values, signal: AbortSignal, announce: (line: string) => void): HubSource {
  if (Object.values(values).includes(unknown)) return () => undefined;
  let connection: ReturnType<HubSource>;
  return () => {
    if (connection) return connection;
    const read = readConfig((key) => textOf(values[key]), process.env);
    connection = { hub: openHub(read, { clock: systemClock(signal), announce }), namespace: read.namespace };
    return connection;
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
