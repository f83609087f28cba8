import { type Form, nameOf, references, typeOf } from "./forms.mts";
import { table } from "./markdown.mts";
import type { PackageSchema, Property } from "./schema.mts";

type Properties = Record<string, Property>;

/** A type's name as a link to where the page has it. */
const linked: Form = {
  wrap: (type) => type,
  reference: (token) => `[${nameOf(token)}](#${nameOf(token).toLowerCase()})`,
};

/** What a program declares; for a resource with what a change of it does. */
export function inputTable(properties: Properties, required: readonly string[], isResource: boolean): string {
  if (Object.keys(properties).length === 0) return "None.";
  return table(
    ["Input", "Type", "Required", ...(isResource ? ["Change"] : []), "What it is"],
    Object.entries(properties).map(([name, property]) => [
      `\`${name}\``,
      [typeOf(property, linked), ...secrecy(property)].join(", "),
      necessity(property, required.includes(name)),
      ...(isResource ? [property.willReplaceOnChanges ? "replaces" : "in place"] : []),
      property.description ?? "",
    ]),
  );
}

export function outputTable(kind: string, properties: Properties, required: readonly string[]): string {
  return table(
    [kind, "Type", "What it is"],
    Object.entries(properties).map(([name, property]) => {
      const remarks = [...secrecy(property), ...(required.includes(name) ? [] : ["optional"])];
      return [`\`${name}\``, [typeOf(property, linked), ...remarks].join(", "), property.description ?? ""];
    }),
  );
}

/** The types that a part of the schema names, with those that they name in turn, each once. */
export function typeSections(part: unknown, types: PackageSchema["types"]): string[] {
  return [...named(part, types)].flatMap((token) => {
    const type = types[token];
    if (!type) return [];
    const contents =
      "enum" in type
        ? `One of ${type.enum.map(({ value }) => `\`"${value}"\``).join(", ")}.`
        : outputTable("Property", type.properties, type.required);
    return [`### ${nameOf(token)}`, type.description ?? "", contents];
  });
}

function named(part: unknown, types: PackageSchema["types"], found = new Set<string>()): Set<string> {
  for (const token of references(part)) {
    if (found.has(token)) continue;
    found.add(token);
    named(types[token], types, found);
  }
  return found;
}

function secrecy({ secret }: Property): string[] {
  return secret ? ["secret"] : [];
}

function necessity(property: Property, isRequired: boolean): string {
  if (property.default !== undefined) return `default \`${JSON.stringify(property.default)}\``;
  return isRequired ? "required" : "optional";
}
