import { isDeepStrictEqual } from "node:util";
import type { AnyResource } from "../define";
import { normalize } from "./check";
import { quote } from "./quote";

type Values = Record<string, unknown>;

/** What an adoption would do, for the preview: what exists, and what would change from what to what. */
export function describeAdoption(definition: AnyResource, id: string, found: Values, inputs: Values): string {
  const properties = Object.keys(definition.inputs.shape).filter((property) => property in found);
  const changed = properties.filter(
    (property) =>
      inputs[property] !== undefined && !isDeepStrictEqual(normalized(definition, found, property), inputs[property]),
  );
  const isSecret = (property: string) => definition.inputs.shape[property]?.meta()?.secret === true;
  const lines = changed.map((property) =>
    isSecret(property)
      ? `  ${property}: changes (secret)`
      : `  ${property}: ${quote(found[property], "not set")} => ${quote(inputs[property])}`,
  );
  const head = `${definition.token} ${id} exists on Docker Hub and will be adopted.`;
  return lines.length === 0 ? `${head} Nothing of it changes.` : [`${head} This changes:`, ...lines].join("\n");
}

function normalized(definition: AnyResource, found: Values, property: string): unknown {
  const schema = definition.inputs.shape[property];
  return schema ? normalize(schema, found[property]) : found[property];
}
