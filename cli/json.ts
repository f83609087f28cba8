import type { z } from "zod";

/** Undefined for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong with a file, in a few words: the first thing, and where. */
export function plainReason({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.join(".");
  return `${place ? `${place}: ` : ""}${issue?.message ?? "another form"}`;
}
