/** The columns that formatters such as Prettier keep to by default. */
export const width = 80;

/** An expression that stands as it is, such as `webRepository.name`. */
export class Reference {
  constructor(readonly text: string) {}
}

/** A value as TypeScript, laid out as Prettier does it. `before` and `after` are the columns taken on its line. */
export function literal(value: unknown, indent: string, before: number, after: number): string {
  const short = onOneLine(value);
  if (short !== undefined && before + short.length + after <= width) return short;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${literal(item, inner, inner.length, 1)},\n`);
    return `[\n${items.join("")}${indent}]`;
  }
  if (typeof value === "object" && value !== null && !(value instanceof Reference)) {
    return `{\n${Object.entries(value)
      .map(([key, part]) => property(key, part, inner))
      .join("")}${indent}}`;
  }
  return short ?? template(String(value));
}

function property(key: string, value: unknown, indent: string): string {
  const head = `${indent}${key}:`;
  const short = typeof value === "string" ? onOneLine(value) : undefined;
  if (short !== undefined && head.length + 1 + short.length + 1 > width) return `${head}\n${indent}  ${short},\n`;
  return `${head} ${literal(value, indent, head.length + 1, 1)},\n`;
}

/** Undefined for what has a text of several lines in it. */
function onOneLine(value: unknown): string | undefined {
  if (value instanceof Reference) return value.text;
  if (typeof value === "string") return value.includes("\n") ? undefined : quoted(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, part]) => {
    const text = onOneLine(part);
    return text === undefined || Array.isArray(value) ? text : `${key}: ${text}`;
  });
  if (parts.includes(undefined)) return undefined;
  if (Array.isArray(value)) return `[${parts.join(", ")}]`;
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

/** In the quotes that need fewer escapes. */
function quoted(text: string): string {
  const count = (quote: string) => text.split(quote).length;
  const quote = count('"') > count("'") ? "'" : '"';
  return quote + visible(text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`)) + quote;
}

/** Spaces at the end of a line, which mean something in Markdown, are kept where an editor would take them away. */
function template(text: string): string {
  const kept = text.replace(/[\\`]|\$(?=\{)/g, "\\$&").replace(/ (?=\n)/g, "\\x20");
  return `\`${kept.split("\n").map(visible).join("\n")}\``;
}

/** What does not show, or turns the direction of what follows, as an escape. */
function visible(text: string): string {
  return text
    .replaceAll("\t", "\\t")
    .replaceAll("\r", "\\r")
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    });
}
