import type { HubSource } from "../connection";
import type { DefaultsTo } from "../define";
import { Refusal } from "../refusals";
import type { Declares } from "./check";

type Values = Record<string, unknown>;

/**
 * The inputs, with the namespace where the program declares none. A resource that has one keeps it, unless the stack's
 * configuration says otherwise: who happens to be logged in must not move, and so replace, what exists. Where it can't be
 * told, it is `unknown`.
 */
export async function withNamespace(
  definition: Declares,
  inputs: { olds: Values; news: Values; unknown: unknown },
  source: HubSource,
): Promise<{ inputs: Values; problem?: string }> {
  const { olds, news, unknown } = inputs;
  if (definition.anonymous) return { inputs: news };
  const missing = missingOf(definition, news, "namespace");
  const filled = (namespace: (property: string) => unknown): Values => ({
    ...news,
    ...Object.fromEntries(missing.map((property) => [property, namespace(property)])),
  });
  try {
    const connection = source();
    if (!connection) return { inputs: filled(() => unknown) };
    const { hub, namespace } = connection;
    const username = await hub.username();
    return { inputs: filled((property) => namespace ?? olds[property] ?? usableAsNamespace(username)) };
  } catch (error) {
    return { inputs: filled(() => unknown), problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The inputs, with the logical name where the program declares no name. One that was chosen is kept: an alias renames. */
export function withName(definition: Declares, inputs: { olds: Values; news: Values }, logicalName: string): Values {
  const { olds, news } = inputs;
  const missing = missingOf(definition, news, "logicalName");
  return { ...news, ...Object.fromEntries(missing.map((property) => [property, olds[property] ?? logicalName])) };
}

function missingOf(definition: Declares, news: Values, defaultsTo: DefaultsTo): string[] {
  return Object.entries(definition.inputs.shape)
    .filter(([property, schema]) => schema.meta()?.defaultsTo === defaultsTo && news[property] === undefined)
    .map(([property]) => property);
}

function usableAsNamespace(username: string): string {
  if (!username.includes("@")) return username;
  throw new Refusal(
    "The login is an e-mail address, which is not a namespace. Declare namespace, or set dockerhub:namespace.",
  );
}
