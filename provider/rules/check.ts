import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { Fields } from "../define";
import { type CheckFailure, describeIssue, describeWrong } from "./issue";
import { suggestion } from "./suggestion";

type Values = Record<string, unknown>;

/** Whatever declares inputs: a resource or a function. */
export interface Declares {
  readonly token: string;
  readonly inputs: Fields;
  /** True when it works without the configured credentials. */
  readonly anonymous?: boolean;
}

export interface CheckCall {
  /** The inputs in the state; they were accepted before. */
  olds: Values;
  news: Values;
  /** Whether a value is the host's mark for one that is not known yet. */
  isUnknown: (value: unknown) => boolean;
}

/**
 * Checks inputs and gives them in their normal form, with defaults. All that is wrong is reported at once. An issue at,
 * under or above a value that is not known yet is no issue now. Nor is one with an input that the state has already: it was
 * accepted before, and only time can have passed over it.
 */
export function check(definition: Declares, call: CheckCall): { inputs: Values; failures: CheckFailure[] } {
  const inputs: Values = {};
  const failures = unknownProperties(definition, call.news);
  for (const [property, schema] of Object.entries(definition.inputs.shape)) {
    const value = call.news[property] ?? undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      const wrong =
        call.isUnknown(value) || parsed.data === undefined
          ? undefined
          : whenNew(schema, parsed.data, call.olds[property]);
      if (wrong !== undefined) failures.push(...describeWrong(property, value, schema, wrong));
      if (parsed.data !== undefined) inputs[property] = call.isUnknown(value) ? value : parsed.data;
      continue;
    }
    if (value !== undefined) inputs[property] = value;
    if (isDeepStrictEqual(value, call.olds[property]) && value !== undefined) continue;
    failures.push(
      ...parsed.error.issues
        .filter((issue) => !touchesUnknown(value, issue.path, call.isUnknown))
        .flatMap((issue) => describeIssue(property, value, schema, issue)),
    );
  }
  return { inputs, failures };
}

/** What only time can have made wrong is no fault of a value that the state has, however either is written. */
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
      property,
      reason: `is no property of ${definition.token}${suggestion(property, known)}`,
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
