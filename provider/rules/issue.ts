import { z } from "zod";
import { escaped } from "../hub";
import { quote } from "./quote";
import { suggestion } from "./suggestion";

/** One thing that is wrong with inputs, for the person who wrote them. */
export interface CheckFailure {
  /** Path of the property, e.g. `restrictedImages.enabled`; empty when it is about no single property. */
  property: string;
  reason: string;
}

/** An input that a program declares. */
export interface Declared {
  property: string;
  value: unknown;
  schema: z.ZodType;
  /** Of a secret nothing is quoted, nor what it may have been meant to be. */
  isSecret: boolean;
}

const longestList = 16;

const typeNames: Record<string, string> = {
  boolean: "true or false",
  string: "text",
  array: "a list",
  object: "an object",
  number: "a number",
  int: "a whole number",
};

/** An issue of zod in our words: the property with its path, the rule, what was given, what would be right. */
export function describeIssue(
  { property, value, schema, isSecret }: Declared,
  issue: z.core.$ZodIssue,
): CheckFailure[] {
  const path = join([property, ...issue.path]);
  const given = at(value, issue.path);
  const failure = (reason: string): CheckFailure[] => [{ property: path, reason }];
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = propertiesAt(schema, issue.path);
      if (isSecret) return failure(`has a property that is not one of ${known.join(", ")}`);
      return issue.keys.map((key) => ({
        property: `${path}.${escaped(key)}`,
        reason: `is not a property of ${path}${suggestion(key, known)}`,
      }));
    }
    case "invalid_type": {
      const wanted = typeNames[issue.expected] ?? issue.expected;
      return failure(
        given === undefined ? `is required (${wanted})` : `must be ${wanted}, not ${kind(given, isSecret)}`,
      );
    }
    case "invalid_value": {
      const known = issue.values.map(String);
      const rule =
        known.length > longestList
          ? `must be one of the ${known.length} values that the reference page lists`
          : `must be one of ${known.join(", ")}`;
      if (isSecret) return failure(rule);
      const near = typeof given === "string" ? suggestion(given, known) : "";
      return failure(`${rule}, not ${quote(given)}${near}`);
    }
    default: {
      if (isSecret) return failure(issue.message);
      const subject = issue.message.startsWith("is ") ? `${quote(given)} ` : "";
      return failure(`${subject}${issue.message}${meant(issue)}`);
    }
  }
}

/** A rule outside the schema that a value does not meet. */
export function describeRule({ property, value, isSecret }: Declared, rule: string): CheckFailure {
  const subject = rule.startsWith("is ") && !isSecret ? `${quote(value)} ` : "";
  return { property, reason: `${subject}${rule}` };
}

/** A failure as one sentence. */
export function sentence({ property, reason }: CheckFailure): string {
  return property ? `${property}: ${reason}${reason.endsWith("?") ? "" : "."}` : reason;
}

/** What a rule of ours found near to what was given; it is kept apart from the message, since it may be secret. */
function meant(issue: z.core.$ZodIssue): string {
  const near: unknown = issue.code === "custom" ? issue.params?.meant : undefined;
  return typeof near === "string" ? `; did you mean "${near}"?` : "";
}

function propertiesAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return propertiesAt(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return propertiesAt(schema.in, path);
  if (schema instanceof z.ZodArray) return propertiesAt(schema.unwrap(), path.slice(1));
  if (!(schema instanceof z.ZodObject)) return [];
  const [key, ...rest] = path;
  return key === undefined ? Object.keys(schema.shape) : propertiesAt(schema.shape[String(key)], rest);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined),
    value,
  );
}

function join(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index ? "." : ""}${String(key)}`))
    .join("");
}

function kind(given: unknown, isSecret: boolean): string {
  if (given === null) return "null";
  if (Array.isArray(given)) return "a list";
  if (typeof given === "object") return "an object";
  return isSecret ? `a ${typeof given}` : `the ${typeof given} ${quote(given)}`;
}
