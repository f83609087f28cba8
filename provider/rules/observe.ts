import type { AnyResource } from "../define";
import { normalize } from "./check";

type Values = Record<string, unknown>;

/**
 * What the state is after a read. An optional input that the program does not declare is not managed, and so not part of
 * it; an input that the Hub does not know keeps its value. Without prior state everything that was read is.
 */
export function observe(
  definition: AnyResource,
  prior: Values | undefined,
  read: Values,
): { inputs: Values; state: Values } {
  const inputs: Values = {};
  for (const [property, schema] of Object.entries(definition.inputs.shape)) {
    const isManaged = prior === undefined || prior[property] !== undefined;
    const value = property in read ? normalize(schema, read[property]) : prior?.[property];
    const seen = value ?? normalize(schema, undefined);
    if (isManaged && seen !== undefined) inputs[property] = seen;
  }
  const state: Values = { ...inputs };
  for (const property of Object.keys(definition.outputs.shape)) {
    const value = property in read ? read[property] : prior?.[property];
    if (value !== undefined) state[property] = value;
  }
  return { inputs, state };
}
