import type { PackageSchema, Property } from "./schema.mts";
import type { Host } from "./sdk.mts";

/** How a type is written: as what is known, or as what a program may pass, which can be an output of another resource. */
export interface Form {
  wrap(type: string): string;
  reference(token: string): string;
}

export const known: Form = { wrap: (type) => type, reference: nameOf };

export function passed(types: PackageSchema["types"]): Form {
  return {
    wrap: (type) => `pulumi.Input<${type}>`,
    reference: (token) => `${nameOf(token)}${"enum" in (types[token] ?? {}) ? "" : "Args"}`,
  };
}

export function typeOf(property: Property, form: Form): string {
  if (property.$ref) return form.reference(property.$ref.replace("#/types/", ""));
  if (property.type === "array" && property.items) return `${form.wrap(typeOf(property.items, form))}[]`;
  if (property.additionalProperties) return `Record<string, ${form.wrap(typeOf(property.additionalProperties, form))}>`;
  return property.type === "integer" ? "number" : (property.type ?? "unknown");
}

/** The members of an interface, as a program passes or gets them. */
export function members(properties: Record<string, Property>, required: readonly string[], form: Form): string {
  return Object.entries(properties)
    .map(([name, property]) => {
      const type = form.wrap(typeOf(property, form));
      const member = required.includes(name) ? `${name}: ${type}` : `${name}?: ${type} | undefined`;
      return `${comment(describe(property))}\n  readonly ${member};`;
    })
    .join("\n");
}

/** The import of the shared types that parts of the schema name, each in its form. */
export function typeImport(uses: readonly { part: unknown; form: Form }[], from: string): string {
  const names = new Set(uses.flatMap(({ part, form }) => references(part).map((token) => form.reference(token))));
  return names.size > 0 ? `import type { ${[...names].sort().join(", ")} } from "${from}";` : "";
}

/** The types that are used as inputs of a resource or a function's output form, with all that they refer to. */
export function typesUsed(schema: PackageSchema): Set<string> {
  const inputs = [
    ...Object.values(schema.resources).map(({ inputProperties }) => inputProperties),
    ...Object.values(schema.functions).map((each) => each.inputs),
  ];
  const used = new Set<string>();
  const visit = (part: unknown): void => {
    for (const token of references(part)) {
      if (used.has(token)) continue;
      used.add(token);
      visit(schema.types[token]);
    }
  };
  visit(inputs);
  return used;
}

export function references(part: unknown): string[] {
  return [...JSON.stringify(part).matchAll(/#\/types\/([\w:]+)/g)].map(([, token = ""]) => token);
}

function describe({ description = "", default: value, willReplaceOnChanges }: Property): string {
  return [
    description,
    ...(value === undefined ? [] : [`Default: \`${JSON.stringify(value)}\`.`]),
    ...(willReplaceOnChanges ? ["A change replaces the resource."] : []),
  ].join(" ");
}

export function comment(text = ""): string {
  // What would end the comment is a path such as */*/public.
  const harmless = text.replaceAll("*/", "*\\/");
  const lines = harmless.split("\n").map((line) => ` * ${line}`.trimEnd());
  return lines.length === 1 ? `/** ${harmless} */` : ["/**", ...lines, " */"].join("\n");
}

/** The comment of a class or a function: what it is, an example, and whether it is deprecated. */
export function documented(
  { description = "", deprecationMessage }: { description?: string; deprecationMessage?: string },
  example: string,
): string {
  const parts = [
    description,
    ...(deprecationMessage ? [`@deprecated ${deprecationMessage}`] : []),
    `@example\n\`\`\`ts\n${example.trim()}\n\`\`\``,
  ];
  return comment(parts.join("\n\n"));
}

export function nameOf(token: string): string {
  return token.split(":").at(-1) ?? token;
}

/** A token as programs write it: `dockerhub:v1:User` is `v1.User`. */
export function pathOf(token: string): string {
  const [, module = "index", name = ""] = token.split(":");
  return module === "index" ? name : `${module}.${name}`;
}

/** Where the files of a token's module find those of the SDK's root. */
export function rootOf(token: string, host: Host): string {
  const steps = (host === "native" ? 1 : 0) + (isInModule(token) ? 1 : 0);
  return steps === 0 ? "." : Array(steps).fill("..").join("/");
}

/** Where a class or function of the native plugin finds its twin of the dynamic provider. */
export function twinOf(token: string): string {
  const [, module = "", name = ""] = token.split(":");
  const file = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return `${rootOf(token, "native")}/${isInModule(token) ? `${module}/` : ""}${file}`;
}

function isInModule(token: string): boolean {
  return !token.includes(":index:");
}
