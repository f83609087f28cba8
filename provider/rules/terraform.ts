import type { Attributes } from "../define";

/** The id that has these attributes with `/` between them; undefined where one is missing. */
export function idFrom(...names: readonly string[]): (attributes: Attributes) => string | undefined {
  return (attributes) => {
    const parts = names.map((name) => attributes[name]);
    return parts.every((part) => part !== undefined && part !== "") ? parts.join("/") : undefined;
  };
}
