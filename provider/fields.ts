import { z } from "zod";

/** Text as Docker Hub keeps it: trimmed, and limited in bytes of UTF-8. */
function text(maximum: number) {
  return z
    .string()
    .trim()
    .superRefine((value, context) => {
      const bytes = Buffer.byteLength(value);
      if (bytes > maximum) {
        context.addIssue({
          code: "custom",
          message: `${bytes.toLocaleString("en")} bytes; Docker Hub takes ${maximum.toLocaleString("en")} (bytes, not characters)`,
        });
      }
    });
}

/** A repository's `description`. */
export const shortDescription = text(100).describe(
  "The short description, at most 100 bytes. Not managed when it is not declared; removed, it becomes empty.",
);

/** A repository's `full_description`. */
export const overview = text(25_000).describe(
  "The overview page in Markdown, at most 25,000 bytes. Not managed when it is not declared; removed, it becomes empty.",
);

/** A set: order and repetition are no difference. */
export function set<T extends z.ZodType<string>>(item: T) {
  return z.array(item).transform((items) => [...new Set(items)].sort());
}

const namePattern = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
const nameRule =
  "is no repository name: lower-case letters and digits, with single dots, dashes or underscores between them, 2 to 255 characters";

/** A repository's name; the API document's `repo_creation_request`. */
export const repositoryName = z.string().min(2, nameRule).max(255, nameRule).regex(namePattern, nameRule);

/** A point in time in ISO 8601 with a zone; in its normal form UTC with milliseconds. */
export const instant = z.iso
  .datetime({ offset: true, error: "is no date and time in ISO 8601, like 2027-01-31T00:00:00Z" })
  .transform((value) => new Date(value).toISOString());
