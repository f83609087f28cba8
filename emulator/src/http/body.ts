import type { z } from "zod";
import type { ErrorAnswer, FieldErrors } from "./errors";

/** Parses what a client sent, or refuses it in the area's shape of a 400. */
export function parse<T>(schema: z.ZodType<T>, input: unknown, refuse: (fields: FieldErrors) => ErrorAnswer): T {
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  const fields: FieldErrors = {};
  for (const issue of result.error.issues) {
    // A field that had no effect would look as if it had been taken.
    const names = issue.code === "unrecognized_keys" ? issue.keys : [];
    for (const name of names) fields[[...issue.path, name].join(".")] ??= "not a field that the emulator knows here";
    if (names.length === 0) fields[issue.path.join(".") || "body"] ??= issue.message;
  }
  throw refuse(fields);
}
