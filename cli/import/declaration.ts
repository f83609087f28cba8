import { isDeepStrictEqual } from "node:util";
import type { AnyResource } from "../../provider/define";
import { check, normalize } from "../../provider/rules/check";
import { idToFind } from "../../provider/rules/identity";
import { nativeType } from "../../provider/token";
import { isDefault } from "../definitionOf";
import type { Found, LeftOut } from "./found";

/** What a program declares of something that exists, and by which id it is imported. */
export interface Declaration {
  definition: AnyResource;
  type: string;
  id: string;
  inputs: Record<string, unknown>;
}

/**
 * The declaration of what was found, in `check`'s normal form and without what need not be said. A value that no program may
 * declare is left out; without one that must be declared there is no declaration.
 */
export function declare({ definition, inputs }: Found): { declaration?: Declaration; leftOut: LeftOut[] } {
  const { shape } = definition.inputs;
  const news = Object.fromEntries(Object.entries(inputs).filter(([property]) => property in shape));
  const checked = check(definition, { olds: {}, news, isUnknown: () => false });
  const id = idToFind(definition, checked.inputs);
  const what = `${definition.token} ${id ?? JSON.stringify(news)}`;
  const leftOut = checked.failures.map(({ property, reason }) => ({ what: `${property} of ${what}`, reason }));
  const refused = new Set(checked.failures.map(({ property }) => /^\w*/.exec(property)?.[0] ?? property));
  const isComplete = [...refused].every((property) => shape[property]?.safeParse(undefined).success);
  if (id === undefined || !isComplete) {
    const reasons = leftOut.map(({ what: property, reason }) => `${property.split(" of ")[0]} ${reason}`);
    return { leftOut: [{ what, reason: `It can't be declared: ${reasons.join("; ")}.` }] };
  }
  const declared = Object.entries(checked.inputs).filter(
    ([property, value]) => !refused.has(property) && !needNotBeSaid(definition, property, value),
  );
  const type = nativeType(definition.token);
  return { declaration: { definition, type, id, inputs: Object.fromEntries(declared) }, leftOut };
}

function needNotBeSaid(definition: AnyResource, property: string, value: unknown): boolean {
  const { inputs, importing } = definition;
  const schema = inputs.shape[property];
  const defaults = importing && "defaults" in importing ? (importing.defaults ?? {}) : {};
  const isTheHubs = schema && property in defaults && isDeepStrictEqual(normalize(schema, defaults[property]), value);
  return isTheHubs === true || isDefault(definition, property, value);
}
