import { z } from "zod";
import { masked } from "./masked";
import { plain, shortened } from "./plainText";
import type { Request } from "./request";

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

const longest = 299;

/**
 * What the Hub says about an error, in its own words: one line, at most 300 characters, without control characters and
 * without the secrets of the request.
 */
export function words(body: unknown, request: Request): string {
  const parsed = errorBody.safeParse(body);
  if (!parsed.success) return typeof body === "string" ? shortened(masked(plain(body), request), longest) : "";
  const { message, detail, details, text, fields, errinfo } = parsed.data;
  const byField = Object.entries({ ...fields, ...errinfo?.fielderrors }).map(([field, said]) => `${field}: ${said}`);
  const said = [message, detail, details, text, ...byField].filter((part): part is string => Boolean(part));
  return shortened(masked(plain([...new Set(said)].join("; ")), request), longest);
}
