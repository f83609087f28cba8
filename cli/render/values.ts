import { secret } from "../properties";
import type { Change, PropertyDrift, Undeclared } from "../report";

// What a terminal would obey or a reader not see: control characters, and those that turn the direction of writing. The
// joiner of emoji is harmless.
const invisible = /(?!\u200d)[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text from Docker Hub on one line, with nothing in it that acts. */
export function plain(text: string): string {
  return text.replace(invisible, (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, "0")}`);
}

/** What the engine writes in the place of what only `up` will know. */
const unknown = /"04da6b54-80e4-46f7-96ec-b56ff0331ba9"/g;

/** A value on one line. */
export function written(value: unknown): string {
  if (value === undefined) return "not set";
  if (value === secret) return secret;
  return plain(JSON.stringify(value).replace(unknown, "(known after up)"));
}

/** Whether it is a text of several lines, which is shown by the lines that differ. */
export function isOfLines({ declared, actual }: PropertyDrift): boolean {
  const sides = [declared, actual];
  const isText = sides.every((side) => side === undefined || typeof side === "string");
  return isText && sides.some((side) => typeof side === "string" && side.includes("\n"));
}

/**
 * Both values of a property, each of at most `length` characters: where they are longer, from shortly before they begin to
 * differ.
 */
export function valuesOf(property: PropertyDrift, length: number): { declared: string; actual: string } {
  const { declared, actual } = property;
  if (isOfLines(property)) return { declared: lines(declared), actual: lines(actual) };
  const [before, after] = [[...written(declared)], [...written(actual)]];
  const same = before.findIndex((character, at) => character !== after[at]);
  const isLong = Math.max(before.length, after.length) > length;
  const start = isLong && same > length / 2 ? same - Math.floor(length / 4) : 0;
  const cut = (characters: string[]) => excerpt(characters, start, length);
  return { declared: cut(before), actual: cut(after) };
}

function lines(text: unknown): string {
  if (typeof text !== "string" || text === secret) return written(text);
  const count = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  return count === 1 ? "1 line" : `${count} lines`;
}

function excerpt(characters: string[], start: number, length: number): string {
  const rest = start > 0 ? ["…", ...characters.slice(start + 1)] : characters;
  return (rest.length > length ? [...rest.slice(0, length - 1), "…"] : rest).join("");
}

/** Who and when: `ci-bot, 2026-01-31 12:00 UTC`. */
export function told({ actor, at }: Change): string {
  return `${plain(actor)}, ${minute(at)}`;
}

/** A time of the API, to the minute. */
export function minute(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.valueOf()) ? plain(at) : `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** What is undeclared: what it is, its name, and what to know of it. */
export function described(item: Undeclared): { what: string; name: string; details: string; page: string | undefined } {
  const created = item.createdAt === undefined ? [] : [`created ${minute(item.createdAt)}`];
  const details = [...item.details.map(plain), ...created].join(", ");
  return { what: item.type, name: plain(item.name ?? item.id), details, page: item.page };
}

/** A resource's id, where it says more than its name. */
export function address({ id, name }: { id: string; name: string }): string | undefined {
  const isUuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(id);
  return isUuid || id === name ? undefined : plain(id);
}
