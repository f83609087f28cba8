import { z } from "zod";

/** The limits are of bytes, though the OpenAPI document counts characters (docker-library/docs, 6fbb0282e). */
function text(maxBytes: number) {
  return z
    .string("must be a string")
    .nullable()
    .transform((given) => (given ?? "").trim())
    .refine((trimmed) => Buffer.byteLength(trimmed) <= maxBytes, "Exceeded max number of characters");
}

/** The two texts of a repository as requests carry them. */
export const repositoryTexts = { description: text(100), full_description: text(25_000) };
