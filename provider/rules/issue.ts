import { z } from "zod";
import { suggestion } from "./suggestion";

/** One thing that is wrong with inputs, for the person who wrote them. */
export interface CheckFailure {
  /** Path of the property, e.g. `restrictedImages.enabled`; empty when it is none in particular. */
  property: string;
  reason: string;
}

const longestQuote = 60;

const typeNames: Record<string, string> = {
  boolean: "true or false",
  string: "text",
  array: "a list",
  object: "an object",
  number: "a number",
};

/** An issue of zod in our words: the property with its path, the rule, what was given, what would be right. */
export function describeIssue(
  property: string,
  value: unknown,
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
): CheckFailure[] {
  const path = [property, ...issue.path];
  const given = at(value, issue.path);
  const isSecret = schema.meta()?.secret === true;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        property: join([...path, key]),
        reason: `is no property of ${join(path)}${suggestion(key, propertiesAt(schema, issue.path))}`,
      }));
    case "invalid_type": {
      const wanted = typeNames[issue.expected] ?? issue.expected;
      const reason =
        given === undefined ? `is required (${wanted})` : `must be ${wanted}, not ${kind(given, isSecret)}`;
      return [{ property: join(path), reason }];
    }
    case "invalid_value": {
      const values = issue.values.map(String);
      const near = typeof given === "string" ? suggestion(given, values) : "";
      return [{ property: join(path), reason: `${quote(given)} is none of ${values.join(", ")}${near}` }];
    }
    default:
      return [{ property: join(path), reason: ruleFor(given, issue.message, isSecret) }];
  }
}

/** A rule outside the schema that a value does not meet. */
export function describeWrong(property: string, value: unknown, schema: z.ZodType, rule: string): CheckFailure[] {
  return [{ property, reason: ruleFor(value, rule, schema.meta()?.secret === true) }];
}

function ruleFor(given: unknown, rule: string, isSecret: boolean): string {
  return rule.startsWith("is ") && !isSecret ? `${quote(given)} ${rule}` : rule;
}

/** A failure as one sentence. */
export function sentence({ property, reason }: CheckFailure): string {
  return property ? `${property}: ${reason}${reason.endsWith("?") ? "" : "."}` : reason;
}

function propertiesAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return propertiesAt(schema.unwrap(), path);
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

function quote(given: unknown): string {
  const text = JSON.stringify(given) ?? "nothing";
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…"` : text;
}

function kind(given: unknown, isSecret: boolean): string {
  if (given === null) return "null";
  if (Array.isArray(given)) return "a list";
  if (typeof given === "object") return "an object";
  return isSecret ? `a ${typeof given}` : `the ${typeof given} ${quote(given)}`;
}
