import type { ObjectType, PackageSchema, Property, Resource } from "./schema.mts";

const header = "// Generated from schema.json by tools/generate; do not edit.";

/** The SDK's files by name: one class a resource, the types that they share, and the index. */
export function sdkFiles(schema: PackageSchema): Record<string, string> {
  const resources = Object.entries(schema.resources).map(([token, resource]) => ({ name: nameOf(token), resource }));
  const files = resources.map(
    ({ name, resource }) => [`${lowerFirst(name)}.ts`, resourceFile(name, resource)] as const,
  );
  const modules = [...resources.map(({ name }) => lowerFirst(name)), "types"].sort();
  return {
    ...Object.fromEntries(files),
    "types.ts": typesFile(schema.types),
    "index.ts": [header, ...modules.map((module) => `export * from "./${module}";`)].join("\n"),
  };
}

function resourceFile(name: string, resource: Resource): string {
  const typesUsed = [...JSON.stringify(resource).matchAll(/#\/types\/dockerhub:index:(\w+)/g)].map(([, type]) => type);
  const types = [...new Set(typesUsed)].sort();
  const args = resource.requiredInputs.length > 0 ? `args: ${name}Args` : `args: ${name}Args = {}`;
  const secrets = Object.keys(resource.properties).filter((property) => resource.properties[property]?.secret);
  const named = "name" in resource.inputProperties ? ', named: "name"' : "";
  return `${header}
import type * as pulumi from "@pulumi/pulumi";
import { HubResource } from "./hubResource";
${types.length > 0 ? `import type { ${types.flatMap((type) => [type, `${type}Args`]).join(", ")} } from "./types";` : ""}

${comment(resource.description)}
export class ${name} extends HubResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ${name} {
    return new ${name}(name, {} as ${name}Args, { ...opts, id });
  }

${Object.entries(resource.properties)
  .map(
    ([property, spec]) =>
      `${comment(spec.description)}\n  declare readonly ${property}: pulumi.Output<${outputType(resource, property, spec)}>;`,
  )
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
${members(resource.inputProperties, resource.requiredInputs, (type) => `pulumi.Input<${type}>`, "Args")}
}
`;
}

function typesFile(types: PackageSchema["types"]): string {
  const declarations = Object.entries(types).flatMap(([token, type]) => [
    interfaceOf(nameOf(token), type, (member) => member, ""),
    interfaceOf(`${nameOf(token)}Args`, type, (member) => `pulumi.Input<${member}>`, "Args"),
  ]);
  return [header, 'import type * as pulumi from "@pulumi/pulumi";', ...declarations].join("\n\n");
}

function interfaceOf(name: string, type: ObjectType, wrap: (type: string) => string, suffix: string): string {
  return `${comment(type.description)}\nexport interface ${name} {\n${members(type.properties, type.required, wrap, suffix)}\n}`;
}

function members(
  properties: Record<string, Property>,
  required: string[],
  wrap: (type: string) => string,
  suffix: string,
): string {
  return Object.entries(properties)
    .map(([name, property]) => {
      const optional = required.includes(name) ? "" : "?";
      const type = wrap(typeOf(property, wrap, suffix));
      return `${comment(property.description)}\n  readonly ${name}${optional}: ${type}${optional && " | undefined"};`;
    })
    .join("\n");
}

function outputType(resource: Resource, name: string, property: Property): string {
  const type = typeOf(property, (member) => member, "");
  return resource.required.includes(name) ? type : `${type} | undefined`;
}

function typeOf(property: Property, wrap: (type: string) => string, suffix: string): string {
  if (property.$ref) return `${nameOf(property.$ref)}${suffix}`;
  if (property.type === "array" && property.items) return `${wrap(typeOf(property.items, wrap, suffix))}[]`;
  return property.type === "integer" ? "number" : (property.type ?? "unknown");
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
