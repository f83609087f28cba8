import { isDeepStrictEqual } from "node:util";
import type { AnyResource } from "../provider/define";
import { resources as definitions } from "../provider/definitions";
import { dynamicType, nativeType } from "../provider/token";

/** Every resource of this provider, by both of its types: of dynamic resources, and of the native plugin. */
const byType: ReadonlyMap<string, AnyResource> = new Map(
  definitions.flatMap((definition) => [
    [dynamicType(definition.token), definition],
    [nativeType(definition.token), definition],
  ]),
);

/** The definition of a resource in a state, if it is one of this provider. */
export function definitionOf(type: string): AnyResource | undefined {
  return byType.get(type);
}

/** Whether a program need not say it: that is what the input is when it is not declared. */
export function isDefault({ inputs }: AnyResource, property: string, value: unknown): boolean {
  const parsed = inputs.shape[property]?.safeParse(undefined);
  return parsed?.success === true && isDeepStrictEqual(parsed.data, value);
}
