import { z } from "zod";

/** Text as Docker Hub keeps it: trimmed, and limited in bytes of UTF-8. */
function text(maximum: number) {
  return z
    .string()
    .trim()
    .refine(isPlainUnicode, notUnicode)
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

/** Text that UTF-8 can carry, without the character that ends it elsewhere. */
function isPlainUnicode(value: string): boolean {
  return !/[\p{Cs}\0]/u.test(value);
}
const notUnicode = "must be text that UTF-8 can carry, without NUL characters";

/** Text on one line, such as a label. */
export const line = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, "must be one line of printable text");

/** A name by the Hub's rule; says what was meant where only case or space is wrong. */
function name(pattern: RegExp, rule: string) {
  return z.string().superRefine((value, context) => {
    if (pattern.test(value)) return;
    const near = value.trim().toLowerCase();
    context.addIssue({ code: "custom", message: rule, params: pattern.test(near) ? { meant: near } : {} });
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

/** A repository's name; the API document's `repo_creation_request`. */
export const repositoryName = name(
  /^(?=.{2,255}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
  "is not a valid repository name: lower-case letters and digits, with single dots, dashes or underscores between them, 2 to 255 characters",
);

/** A user or an organization, as loosely as old names need it. */
export const accountName = name(
  /^[a-z0-9][a-z0-9_-]{1,254}$/,
  "is not a valid Docker ID or organization: lower-case letters and digits, with dashes or underscores after the first, 2 to 255 characters",
);

/** The user or organization that something belongs to. */
export const namespace = accountName.meta({ defaultsTo: "namespace" });

/** The namespace of a repository that is read, or whose contents are managed. */
export const namespaceOfRepository = namespace.describe(
  "The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in.",
);

/** The name of a repository that exists, whatever rules it was made by. */
export const existingRepository = name(
  /^(?=.{1,255}$)[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/,
  "is not a valid repository name: lower-case letters and digits, with dots, dashes or underscores between them, and without the namespace",
).describe("The repository's name, without its namespace.");

/** The digest of an image or manifest. */
export const digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, "is not a valid digest: sha256: and 64 hexadecimal digits in lower case")
  .describe("The digest: `sha256:` and 64 hexadecimal digits.");

/** The most that a list gives. */
export const limit = z
  .int("must be a whole number")
  .min(1, "must be at least 1")
  .optional()
  .describe("How many to give at most. All, when it is not declared.");

/** Whether `limit` cut a list. */
export const hasMore = z.boolean().describe("Whether there are more, which `limit` left out.");

/** A point in time in ISO 8601 with a zone; in its normal form UTC with milliseconds. */
export const instant = z.iso
  .datetime({ offset: true, error: "is not a date and time in ISO 8601, like 2027-01-31T00:00:00Z" })
  .transform((value) => new Date(value).toISOString())
  // A zone can carry it into a year that ISO 8601 does not write with four digits.
  .refine((value) => /^\d{4}-/.test(value), "must be in the years 0000 to 9999, in UTC");
