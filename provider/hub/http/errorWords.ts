import { z } from "zod";

const texts = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(" "))]).catch("");

/** The three shapes in which Docker Hub's areas report errors; see "Errors" in its API document. */
const errorBody = z.object({
  message: texts.optional(),
  detail: texts.optional(),
  details: texts.optional(),
  text: texts.optional(),
  fields: z.record(z.string(), texts).catch({}).optional(),
  errinfo: z
    .object({ fielderrors: z.record(z.string(), texts).catch({}).optional() })
    .catch({})
    .optional(),
});

/** What the Hub says about an error, in its own words: one line, at most 300 characters. */
export function words(body: unknown): string {
  const parsed = errorBody.safeParse(body);
  if (!parsed.success) return typeof body === "string" ? short(body) : "";
  const { message, detail, details, text, fields, errinfo } = parsed.data;
  const byField = Object.entries({ ...fields, ...errinfo?.fielderrors }).map(([field, said]) => `${field}: ${said}`);
  const said = [message, detail, details, text, ...byField].filter((part): part is string => Boolean(part));
  return short([...new Set(said)].join("; "));
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
