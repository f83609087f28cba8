import type { AnyResource } from "../define";
import { Refusal } from "../refusals";

type Values = Record<string, unknown>;

/** The inputs that say which object of Docker Hub it is; none where Docker Hub gives the id. */
export function identityInputs({ identity }: AnyResource): readonly string[] {
  return "given" in identity ? [] : identity;
}

/** The inputs whose values are the parts of an id that people write. */
export function writtenInputs({ identity }: AnyResource): readonly string[] {
  return "given" in identity ? (identity.found?.by ?? []) : identity;
}

/** Inputs whose change needs another object: the identity, and what can't be changed in place. */
export function replacingInputs(definition: AnyResource): readonly string[] {
  return [...identityInputs(definition), ...(definition.replaceOn ?? [])];
}

/**
 * Whether a replacement must delete first: where the inputs say which object it is, the new one may have the old one's
 * place. What gets its id from Docker Hub, such as a token, is created first, so that nobody is left without.
 */
export function deletesFirst(definition: AnyResource): boolean {
  return !("given" in definition.identity);
}

/** The form of the id, for people: `namespace/name`. */
export function idForm({ identity }: AnyResource): string {
  if (!("given" in identity)) return written(identity);
  return identity.found ? `${identity.given}; \`get\` and import take ${written(identity.found.by)}` : identity.given;
}

function written(properties: readonly string[]): string {
  return `\`${properties.join("/")}\``;
}

/** The id that the inputs give; undefined while they don't, or where Docker Hub gives it. */
export function idOf(definition: AnyResource, inputs: Values, unknown?: unknown): string | undefined {
  return joined(identityInputs(definition), inputs, unknown);
}

/** The id by which a read without state finds what the inputs mean; undefined where there is none. */
export function idToFind(definition: AnyResource, inputs: Values, unknown?: unknown): string | undefined {
  return joined(writtenInputs(definition), inputs, unknown);
}

/** The id of what a read without state found by `id`. */
export function idFound(definition: AnyResource, id: string, read: Values): string {
  const { identity } = definition;
  return "given" in identity ? (identity.found?.id(read) ?? id) : id;
}

function joined(properties: readonly string[], inputs: Values, unknown: unknown): string | undefined {
  const values = properties.map((property) => inputs[property]);
  const isComplete = values.length > 0 && values.every((value) => typeof value === "string" && value !== unknown);
  return isComplete ? values.join("/") : undefined;
}

/** The identity in an id. The parts of an id in the state were accepted when it was made. */
export function keyOf(definition: AnyResource, id: string): Record<string, string> {
  const properties = writtenInputs(definition);
  const parts = id.split("/");
  return Object.fromEntries(properties.map((property, at) => [property, parts[at] ?? ""]));
}

/** Refuses an id that a person wrote (import, `get`) and that can't be one. */
export function refuseBadId(definition: AnyResource, id: string): void {
  if (writtenInputs(definition).length === 0 || isId(definition, id)) return;
  const { get } = definition.docs;
  const example = "id" in get ? `, such as ${get.id}` : "";
  const near = bare(id);
  const meant = near !== id && isId(definition, near) ? ` Did you mean ${near}?` : "";
  throw new Refusal(
    `${JSON.stringify(id)} is not the id of a ${definition.token}: the id is ${writtenInputs(definition).join("/")}${example}.${meant}`,
  );
}

function isId(definition: AnyResource, id: string): boolean {
  const properties = writtenInputs(definition);
  const parts = id.split("/");
  return (
    parts.length === properties.length &&
    properties.every((property, at) => definition.inputs.shape[property]?.safeParse(parts[at]).success)
  );
}

/** An image reference or an address in the browser, without what is not the repository's id. */
function bare(id: string): string {
  return id
    .trim()
    .replace(/^https?:\/\//, "")
    .replace(/^(?:(?:registry-1|index|registry)\.)?docker\.io\//, "")
    .replace(/^hub\.docker\.com\/(?:r|repository\/docker)\//, "")
    .replace(/^hub\.docker\.com\/_\//, "library/")
    .replace(/[@:?#].*$/, "")
    .replace(/\/+$/, "");
}

/** What it is on Docker Hub: two states with the same address mean one object, whatever their types. */
export function addressOf(definition: AnyResource, id: string): string {
  return definition.address?.(id) ?? `${definition.token} ${id}`;
}
