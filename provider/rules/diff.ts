import { isDeepStrictEqual } from "node:util";
import type { AnyResource } from "../define";

type Values = Record<string, unknown>;

/**
 * The inputs whose change replaces the resource. All other differences are left to the engine, which compares inputs, shows
 * nested changes and honours `ignoreChanges` and `replaceOnChanges`.
 */
export function replaces(definition: AnyResource, state: Values, inputs: Values): string[] {
  return definition.replaceOn.filter((property) => !isDeepStrictEqual(state[property], inputs[property]));
}
