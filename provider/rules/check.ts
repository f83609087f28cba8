import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { Fields, TogetherRule } from "../define";
import { escaped } from "../hub";
import { type CheckFailure, describeIssue, describeRule } from "./issue";
import { suggestion } from "./suggestion";

type Values = Record<string, unknown>;

/** Whatever declares inputs: a resource or a function. */
export interface Declares {
  readonly token: string;
  readonly inputs: Fields;
  /** True when it works without the configured credentials. */
  readonly anonymous?: boolean;
  readonly together?: readonly TogetherRule[];
}

export interface CheckCall {
  /** The inputs in the state; they were accepted before. */
  olds: Values;
  news: Values;
  /** Whether a value is the host's mark for one that is not known yet. */
  isUnknown: (value: unknown) => boolean;
  /** Inputs that are secret, or hold something secret, beside those that always are. */
  secrets?: ReadonlySet<string> | undefined;
}

/**
 * Checks inputs and gives them in their normal form, with defaults. All that is wrong is reported at once. An issue at,
 * under or above a value that is not known yet is not an issue now. Nor is one with an input that the state has already: it was
 * accepted before, and only time can have passed over it.
 */
export function check(definition: Declares, call: CheckCall): { inputs: Values; failures: CheckFailure[] } {
  const inputs: Values = {};
  const failures = unknownProperties(definition, call.news);
  for (const [property, schema] of Object.entries(definition.inputs.shape)) {
    const value = withoutNulls(call.news[property]);
    const isSecret = schema.meta()?.secret === true || (call.secrets?.has(property) ?? false);
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      const wrong =
        call.isUnknown(value) || parsed.data === undefined
          ? undefined
          : whenNew(schema, parsed.data, call.olds[property]);
      if (wrong !== undefined) failures.push(describeRule({ property, value, schema, isSecret }, wrong));
      if (parsed.data !== undefined) inputs[property] = call.isUnknown(value) ? value : parsed.data;
      continue;
    }
    if (value !== undefined) inputs[property] = value;
    if (isDeepStrictEqual(value, call.olds[property]) && value !== undefined) continue;
    failures.push(
      ...parsed.error.issues
        .filter((issue) => !touchesUnknown(value, issue.path, call.isUnknown))
        .flatMap((issue) => describeIssue({ property, value, schema, isSecret }, issue)),
    );
  }
  return { inputs, failures: [...failures, ...brokenTogether(definition, inputs, failures, call)] };
}

/** Rules on several inputs; one that touches what is not known yet, or what is wrong by itself, is not looked at. */
function brokenTogether(
  { together = [] }: Declares,
  inputs: Values,
  failures: readonly CheckFailure[],
  { olds, isUnknown }: CheckCall,
): CheckFailure[] {
  return together
    .filter(({ of }) => of.every((property) => !containsUnknown(inputs[property], isUnknown)))
    .filter(({ of }) => !failures.some(({ property }) => of.some((each) => property.startsWith(each))))
    .filter(({ of }) => of.some((property) => !isDeepStrictEqual(inputs[property], olds[property])))
    .flatMap(({ broken }) => broken(inputs) ?? []);
}

/** A null is a property that is not declared, wherever it stands; in a list it is an item that is not right. */
function withoutNulls(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map((item) => (item === null ? null : withoutNulls(item)));
  if (typeof value !== "object") return value;
  const parts = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(parts.map(([key, part]) => [key, withoutNulls(part)]));
}

/** A value that the state has is not refused for what only time can have made wrong, however either is written. */
function whenNew(schema: z.ZodType, value: unknown, old: unknown): string | undefined {
  return isDeepStrictEqual(value, normalize(schema, old)) ? undefined : schema.meta()?.whenNew?.(value);
}

/** A value in `check`'s normal form; one that check would not accept stays as it is, so that it shows as drift. */
export function normalize(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : value;
}

function unknownProperties(definition: Declares, news: Values): CheckFailure[] {
  const known = Object.keys(definition.inputs.shape);
  return Object.keys(news)
    .filter((property) => !known.includes(property))
    .map((property) => ({
      property: escaped(property),
      reason: `is not a property of ${definition.token}${suggestion(property, known)}`,
    }));
}

function touchesUnknown(value: unknown, path: readonly PropertyKey[], isUnknown: (value: unknown) => boolean): boolean {
  if (isUnknown(value)) return true;
  const [key, ...rest] = path;
  if (key === undefined) return containsUnknown(value, isUnknown);
  return isRecord(value) && touchesUnknown(value[String(key)], rest, isUnknown);
}

function containsUnknown(value: unknown, isUnknown: (value: unknown) => boolean): boolean {
  return isUnknown(value) || (isRecord(value) && Object.values(value).some((part) => containsUnknown(part, isUnknown)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
