import fc from "fast-check";
import { z } from "zod";
import type { AnyResource } from "../../../provider/define";
import { check } from "../../../provider/rules/check";

type Values = Record<string, unknown>;

const mostValues = 4;
const words = ["another", "another-one", "30d", "60d"];

/** A program and values that it can give one of its properties: the one that it has first, if it has one. */
export interface Choice {
  readonly program: Values;
  readonly values: readonly unknown[];
}

/**
 * What a property can be beside the rest of a program, in normal form. Where it is allowed only together with others that the
 * program does not declare, these are declared too.
 */
export function choicesFor(definition: AnyResource, program: Values, property: string): Choice {
  const choices = [program, ...withCompanions(definition, program, property)].map((each) => ({
    program: each,
    values: valuesOf(definition, each, property),
  }));
  const best = choices.find(({ values }) => values.length > 1) ?? choices[0];
  return best ?? { program, values: [] };
}

function withCompanions(definition: AnyResource, program: Values, property: string): Values[] {
  const rules = (definition.together ?? []).filter(({ of }) => of.includes(property));
  const companions = rules.flatMap(({ of }) => of).filter((each) => each !== property && program[each] === undefined);
  return [...new Set(companions)].flatMap((companion) =>
    candidatesFor(definition.inputs.shape[companion], undefined).map((value) => ({ ...program, [companion]: value })),
  );
}

/** Values that check has nothing to say about; what they mean for other properties is theirs. */
function valuesOf(definition: AnyResource, program: Values, property: string): unknown[] {
  const given = program[property];
  const candidates = candidatesFor(definition.inputs.shape[property], given);
  const normal = new Map<string, unknown>();
  for (const candidate of given === undefined ? candidates : [given, ...candidates]) {
    const news = { ...program, [property]: candidate };
    const { inputs, failures } = check(definition, { olds: {}, news, isUnknown: () => false });
    const isRefused = failures.some((failure) => /^\w+/.exec(failure.property)?.[0] === property);
    const key = JSON.stringify(inputs[property]);
    if (!isRefused && !normal.has(key)) normal.set(key, inputs[property]);
  }
  return [...normal.values()].slice(0, mostValues);
}

/** Values that a schema accepts, near to the given one. */
function candidatesFor(schema: unknown, given: unknown): unknown[] {
  if (!(schema instanceof z.ZodType)) return [];
  return rawCandidates(schema, given).filter((each) => schema.safeParse(each).success);
}

function rawCandidates(schema: z.ZodType, given: unknown): unknown[] {
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
  const near = typeof given === "string" ? [`${given}2`, `${given}-other`] : [];
  return [...near, ...words, ...patternsOf(schema).flatMap(matching)];
}

/** The regular expressions that a text must match. */
export function patternsOf(schema: z.ZodType): RegExp[] {
  const checks = schema instanceof z.ZodString ? (schema.def.checks ?? []) : [];
  return checks.flatMap(({ _zod: { def } }) =>
    "pattern" in def && def.pattern instanceof RegExp ? [def.pattern] : [],
  );
}

/** None of a regular expression that can't be turned round. */
function matching(pattern: RegExp): string[] {
  try {
    return fc.sample(fc.stringMatching(pattern), { numRuns: 3, seed: 1 });
  } catch {
    return [];
  }
}

function lists(schema: z.ZodArray, given: unknown[] | undefined): unknown[][] {
  const item = schema.unwrap();
  if (given === undefined) return [[], ...candidatesFor(item, undefined).map((each) => [each])];
  const [first, ...rest] = given;
  // A text in a list is often the name of something that must exist.
  const others = typeof first === "string" && !(item instanceof z.ZodEnum) ? [] : candidatesFor(item, first);
  return [given.slice(0, -1), rest, ...others.map((each) => [each, ...rest])];
}

function objects(schema: z.ZodObject, given: unknown): unknown[] {
  const parts = Object.entries(schema.shape);
  const whole: Values =
    typeof given === "object" && given !== null
      ? { ...given }
      : Object.fromEntries(parts.map(([key, part]) => [key, candidatesFor(part, undefined)[0]]));
  return [
    whole,
    ...parts.flatMap(([key, part]) => candidatesFor(part, whole[key]).map((each) => ({ ...whole, [key]: each }))),
  ];
}
