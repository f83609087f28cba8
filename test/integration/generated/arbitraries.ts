import fc from "fast-check";
import { z } from "zod";
import { patternsOf } from "./values";

/** In every text that is drawn at random: a secret that is quoted anywhere is found by it. */
export const needle = "hush4711";

/** What a host passes for a value that is not known yet. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const visible =
  "% %2F %00 / // ../ .. . \\ ? # & + ' \" ` <b> $(x) {{x}} -- __ - _ * @ : ; , é ß İ ſ Å 中 \u{1f600} __proto__ constructor null NaN 0 -1 1e9";
const hidden =
  "\t|\n|\r\n|\0|\u0007|\u001b[31m|\u007f|\u0085|\u00a0|\u200b|\u202e|\u2028|\ufeff|\ufffd|\ufffe|\ud800|\udc00|e\u0301| |  ";
const pieces = [...visible.split(" "), ...hidden.split("|")];
const lengths = [0, 1, 2, 3, 4, 30, 31, 64, 100, 101, 128, 129, 200, 201, 255, 256, 25_000, 25_001];
const dates = [
  ...["0000-01-01T00:00:00Z", "0000-01-01T00:00:00+01:00", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-23:59"],
  ...["+010000-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2024-02-29T00:00:00Z", "2027-02-29T00:00:00Z"],
  ...["2035-01-01", "2035-01-01T00:00Z", "2035-01-01T24:00:00Z", "2035-01-01T23:59:60Z", "2035-13-01T00:00:00Z"],
  ...["2035-01-01T00:00:00", "2035-01-01 00:00:00Z", "2035-01-01t00:00:00z", "2035-01-01T00:00:00.123456789Z"],
  ...["2035-01-01T00:00:00+14:00", "2035-01-01T00:00:00-23:59", "2035-01-01T00:00:00-00:00"],
];

/** Any unit of UTF-16, halves of surrogate pairs too. */
const unit = fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code));

const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit, maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 6 })
    .map((all) => all.join("")),
  fc
    .tuple(fc.constantFrom("a", "Z", "é", "\u{1f600}", " ", "\0", "a/"), fc.constantFrom(...lengths))
    .map(([text, count]) => text.repeat(count)),
  fc.constantFrom(...dates),
);

const scalar = fc.oneof(
  hostileText.map((text) => `${needle}${text}`),
  hostileText,
  fc.constantFrom<unknown>(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    0,
    -1,
    1.5,
    2 ** 53,
    1e308,
    true,
    false,
    null,
    undefined,
    unknown,
  ),
  fc.integer(),
);
const key = fc.oneof(hostileText, fc.constantFrom("__proto__", "constructor", "toString", "length"));

/** What nobody should declare, of any type. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(key, scalar, { maxKeys: 3 }) },
);

/** What a schema may take: near to its rules, within and beyond them. */
export function near(schema: unknown): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return near(schema.unwrap());
  if (schema instanceof z.ZodPipe) return near(schema.in);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodNumber) return fc.oneof(fc.integer({ min: 1, max: 200 }), fc.maxSafeInteger());
  if (schema instanceof z.ZodArray) return fc.array(near(schema.unwrap()), { maxLength: 4 });
  if (schema instanceof z.ZodObject) {
    return fc.record(Object.fromEntries(Object.entries(schema.shape).map(([name, part]) => [name, near(part)])));
  }
  return schema instanceof z.ZodType ? texts(schema) : hostile;
}

function texts(schema: z.ZodType): fc.Arbitrary<string> {
  if (schema instanceof z.ZodISODateTime) return fc.oneof(soon, fc.constantFrom(...dates));
  if (schema instanceof z.ZodURL)
    return fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), hostileUrl);
  if (schema instanceof z.ZodEmail) return fc.emailAddress();
  return fc.oneof(
    ...patternsOf(schema).flatMap(matching),
    names,
    fc.string({ unit: "grapheme", maxLength: 120 }),
    hostileText,
  );
}

const soon = fc
  .tuple(
    fc.date({ min: new Date("2035-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
    fc.constantFrom("Z", "+05:30", "-11:00"),
  )
  .map(([date, zone]) => date.toISOString().replace("Z", zone));
const hostileUrl = fc
  .tuple(fc.constantFrom("http://", "https://", "HTTPS://", "ftp://", "//"), hostileText)
  .map((parts) => parts.join(""));
const names = fc.stringMatching(/^[a-z0-9]{1,20}(?:[._-][a-z0-9]{1,10}){0,2}$/);

/** None of a regular expression that can't be turned round. */
function matching(pattern: RegExp): fc.Arbitrary<string>[] {
  try {
    return [fc.stringMatching(pattern)];
  } catch {
    return [];
  }
}
