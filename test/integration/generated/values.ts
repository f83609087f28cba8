import fc from "fast-check";
import { z } from "zod";
import type { AnyResource } from "../../../provider/define";
import { check } from "../../../provider/rules/check";

type Values = Record<string, unknown>;

const mostValues = 5;
const words = ["another", "another-one", "30d", "60d"];

/**
 * Values of a property that differ in their normal form and that check accepts beside the rest of a program: the one of
 * the program first, where it declares one.
 */
export function valuesOf(definition: AnyResource, program: Values, property: string): unknown[] {
  const schema = definition.inputs.shape[property];
  if (!schema) return [];
  const given = program[property];
  const candidates = [...(given === undefined ? [] : [given]), ...candidatesFor(schema, given)];
  const normal = new Map<string, unknown>();
  for (const candidate of candidates) {
    const news = { ...program, [property]: candidate };
    const { inputs, failures } = check(definition, { olds: {}, news, isUnknown: () => false });
    const key = JSON.stringify(inputs[property]);
    if (failures.length === 0 && !normal.has(key)) normal.set(key, inputs[property]);
  }
  return [...normal.values()].slice(0, mostValues);
}

/** Values that a schema may accept, near to the given one. */
function candidatesFor(schema: unknown, given: unknown): unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return candidatesFor(schema.unwrap(), given);
  if (schema instanceof z.ZodPipe) return candidatesFor(schema.in, given);
  if (schema instanceof z.ZodBoolean) return [true, false];
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodNumber) return typeof given === "number" ? [given + 1] : [1, 2];
  if (schema instanceof z.ZodArray) return lists(schema, Array.isArray(given) ? given : undefined);
  if (schema instanceof z.ZodObject) return objects(schema, given);
  if (schema instanceof z.ZodISODateTime) return ["2036-02-01T00:00:00Z", "2037-02-01T00:00:00Z"];
  if (schema instanceof z.ZodURL) return ["https://example.com/one", "https://example.com/other"];
  if (schema instanceof z.ZodEmail) return ["one@example.com", "other@example.com"];
  return texts(schema, given);
}

function texts(schema: unknown, given: unknown): unknown[] {
  const near = typeof given === "string" ? [`${given}2`, `${given}-other`] : [];
  return [...near, ...words, ...patternsOf(schema).flatMap(matching)];
}

/** The regular expressions that a text must match. */
export function patternsOf(schema: unknown): RegExp[] {
  if (!(schema instanceof z.ZodString)) return [];
  const checks = schema.def.checks ?? [];
  return checks.flatMap(({ _zod: { def } }) => ("pattern" in def && def.pattern instanceof RegExp ? [def.pattern] : []));
}

function matching(pattern: RegExp): string[] {
  try {
    return fc.sample(fc.stringMatching(pattern), { numRuns: 3, seed: 1 });
  } catch {
    // Not every regular expression can be turned round.
    return [];
  }
}

function lists(schema: z.ZodArray, given: unknown[] | undefined): unknown[][] {
  const item = schema.unwrap();
  const [first, ...rest] = given ?? [];
  if (given === undefined) return [[], ...candidatesFor(item, undefined).map((each) => [each])];
  // Texts of a list are often names of what must exist.
  const isName = typeof first === "string";
  const changed = first === undefined || isName ? [] : candidatesFor(item, first).map((each) => [each, ...rest]);
  return [given.slice(0, -1), ...changed, ...[...new Set(given.slice(1))].map((each) => [each])];
}

function objects(schema: z.ZodObject, given: unknown): unknown[] {
  const isGiven = typeof given === "object" && given !== null;
  const whole: Values = isGiven
    ? { ...given }
    : Object.fromEntries(Object.entries(schema.shape).map(([key, part]) => [key, candidatesFor(part, undefined)[0]]));
  const changed = Object.entries(schema.shape).flatMap(([key, part]) =>
    candidatesFor(part, whole[key]).map((each) => ({ ...whole, [key]: each })),
  );
  return [whole, ...changed];
}
