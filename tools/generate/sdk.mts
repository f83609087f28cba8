import type { EnumType, ObjectType, PackageSchema, Property, Resource } from "./schema.mts";

const header = "// Generated from schema.json by tools/generate; do not edit.";

/** How a type is written: as what is known, or as what a program may pass, which can be an output of another resource. */
interface Form {
  wrap(type: string): string;
  reference(token: string): string;
}

/** The SDK's files by name: one class a resource, the types that they share, and the index. */
export function sdkFiles(schema: PackageSchema): Record<string, string> {
  const isEnum = (token: string) => "enum" in (schema.types[token] ?? {});
  const known: Form = { wrap: (type) => type, reference: nameOf };
  const passed: Form = {
    wrap: (type) => `pulumi.Input<${type}>`,
    reference: (token) => `${nameOf(token)}${isEnum(token) ? "" : "Args"}`,
  };
  const resources = Object.entries(schema.resources).map(([token, resource]) => ({ name: nameOf(token), resource }));
  const files = resources.map(({ name, resource }) => [
    `${lowerFirst(name)}.ts`,
    resourceFile(name, resource, known, passed),
  ]);
  const modules = [...resources.map(({ name }) => lowerFirst(name)), "types"].sort();
  return {
    ...Object.fromEntries(files),
    "types.ts": typesFile(schema.types, known, passed),
    "index.ts": [header, ...modules.map((module) => `export * from "./${module}";`)].join("\n"),
  };
}

function resourceFile(name: string, resource: Resource, known: Form, passed: Form): string {
  const references = [...JSON.stringify(resource).matchAll(/#\/types\/([\w:]+)/g)].map(([, token = ""]) => token);
  const types = new Set(references.flatMap((token) => [known.reference(token), passed.reference(token)]));
  const args = resource.requiredInputs.length > 0 ? `args: ${name}Args` : `args: ${name}Args = {}`;
  const secrets = Object.keys(resource.properties).filter((property) => resource.properties[property]?.secret);
  const named = "name" in resource.inputProperties ? ', named: "name"' : "";
  return `${header}
import type * as pulumi from "@pulumi/pulumi";
import { HubResource } from "./hubResource";
${types.size > 0 ? `import type { ${[...types].sort().join(", ")} } from "./types";` : ""}

${comment(resource.description)}
export class ${name} extends HubResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ${name} {
    return new ${name}(name, {} as ${name}Args, { ...opts, id });
  }

${Object.entries(resource.properties)
  .map(([property, spec]) => {
    const type = typeOf(spec, known) + (resource.required.includes(property) ? "" : " | undefined");
    return `${comment(spec.description)}\n  declare readonly ${property}: pulumi.Output<${type}>;`;
  })
  .join("\n")}

  constructor(name: string, ${args}, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: ${JSON.stringify(name)},
  properties: ${JSON.stringify(Object.keys(resource.properties))},
  secrets: ${JSON.stringify(secrets)}${named},
} as const;

/** What a program declares of ${/^[AEIOU]/.test(name) ? "an" : "a"} {@link ${name}}. */
export interface ${name}Args {
${members(resource.inputProperties, resource.requiredInputs, passed)}
}
`;
}

function typesFile(types: PackageSchema["types"], known: Form, passed: Form): string {
  const declarations = Object.entries(types).flatMap(([token, type]) =>
    "enum" in type
      ? [enumOf(nameOf(token), type)]
      : [interfaceOf(known.reference(token), type, known), interfaceOf(passed.reference(token), type, passed)],
  );
  return [header, 'import type * as pulumi from "@pulumi/pulumi";', ...declarations].join("\n\n");
}

function enumOf(name: string, type: EnumType): string {
  return `${comment(type.description)}\nexport type ${name} = ${type.enum.map(({ value }) => JSON.stringify(value)).join(" | ")};`;
}

function interfaceOf(name: string, type: ObjectType, form: Form): string {
  return `${comment(type.description)}\nexport interface ${name} {\n${members(type.properties, type.required, form)}\n}`;
}

function members(properties: Record<string, Property>, required: string[], form: Form): string {
  return Object.entries(properties)
    .map(([name, property]) => {
      const type = form.wrap(typeOf(property, form));
      const member = required.includes(name) ? `${name}: ${type}` : `${name}?: ${type} | undefined`;
      return `${comment(describe(property))}\n  readonly ${member};`;
    })
    .join("\n");
}

function typeOf(property: Property, form: Form): string {
  if (property.$ref) return form.reference(property.$ref.replace("#/types/", ""));
  if (property.type === "array" && property.items) return `${form.wrap(typeOf(property.items, form))}[]`;
  return property.type === "integer" ? "number" : (property.type ?? "unknown");
}

function describe({ description = "", default: value }: Property): string {
  return value === undefined ? description : `${description} Default: \`${JSON.stringify(value)}\`.`;
}

function comment(text = ""): string {
  const lines = text.split("\n").map((line) => ` * ${line}`.trimEnd());
  return lines.length === 1 ? `/** ${text} */` : ["/**", ...lines, " */"].join("\n");
}

function nameOf(token: string): string {
  return token.split(":").at(-1) ?? token;
}

function lowerFirst(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
