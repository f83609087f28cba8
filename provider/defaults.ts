import type { AnyResource } from "./define";
import type { Hub } from "./hub";

type Values = Record<string, unknown>;

/**
 * Fills in the namespace where the program does not declare one. A resource that has one keeps it, unless the stack's
 * configuration says otherwise: who happens to be logged in must not move, and so replace, what exists.
 */
export async function withNamespace(
  definition: AnyResource,
  inputs: { olds: Values; news: Values },
  source: { hub: Hub; namespace: string | undefined },
): Promise<Values> {
  const { olds, news } = inputs;
  const missing = Object.entries(definition.inputs.shape)
    .filter(([property, schema]) => schema.meta()?.defaultsTo === "namespace" && news[property] === undefined)
    .map(([property]) => property);
  if (missing.length === 0) return news;
  const username = await source.hub.username();
  const filled = missing.map((property) => [
    property,
    source.namespace ?? olds[property] ?? usableAsNamespace(username),
  ]);
  return { ...news, ...Object.fromEntries(filled) };
}

function usableAsNamespace(username: string): string {
  if (!username.includes("@")) return username;
  throw new Error(
    "The login is an e-mail address, which is no namespace. Declare namespace, or set dockerhub:namespace.",
  );
}
