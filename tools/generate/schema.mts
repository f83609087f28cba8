import { z } from "zod";
import {
  type AnyFunction,
  type AnyResource,
  idForm,
  nativeType,
  replacingInputs,
  retirement,
} from "../../dist/provider/index.js";
import { description } from "./words.mts";

/** A property in Pulumi's package schema: https://www.pulumi.com/docs/iac/extending-pulumi/schema/ */
export interface Property {
  description?: string;
  type?: "string" | "boolean" | "integer" | "number" | "array" | "object";
  items?: Property;
  additionalProperties?: Property;
  $ref?: string;
  default?: unknown;
  secret?: boolean;
  willReplaceOnChanges?: boolean;
}

export interface ObjectType {
  description?: string;
  deprecationMessage?: string;
  type?: "object";
  properties: Record<string, Property>;
  required: string[];
}

export interface EnumType {
  description?: string;
  type: "string";
  enum: { name: string; value: string }[];
}

export interface Resource extends ObjectType {
  inputProperties: Record<string, Property>;
  requiredInputs: string[];
}

export interface FunctionType {
  description: string;
  deprecationMessage?: string;
  inputs: ObjectType;
  outputs: ObjectType;
}

export interface PackageSchema {
  config: { variables: Record<string, Property> };
  resources: Record<string, Resource>;
  functions: Record<string, FunctionType>;
  types: Record<string, ObjectType | EnumType>;
  [part: string]: unknown;
}

export const manifest = z.object({
  version: z.string(),
  description: z.string(),
  license: z.string(),
  keywords: z.array(z.string()),
  /** As npm writes it in short; the one place that says where the project is. */
  repository: z.templateLiteral(["github:", z.string()]),
});

const jsonSchema = z.object({
  type: z.enum(["string", "boolean", "integer", "number", "array", "object"]).optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  secret: z.boolean().optional(),
  defaultsTo: z.string().optional(),
  $ref: z.string().optional(),
  get items() {
    return jsonSchema.optional();
  },
  get additionalProperties() {
    return z.union([jsonSchema, z.boolean()]).optional();
  },
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  required: z.array(z.string()).default([]),
  get $defs() {
    return z.record(z.string(), jsonSchema).optional();
  },
});

type JsonSchema = z.output<typeof jsonSchema>;
type Types = PackageSchema["types"];

/** The package schema: what other tools know of the provider. */
export function packageSchema(
  definitions: { resources: readonly AnyResource[]; functions: readonly AnyFunction[]; settings: z.ZodObject },
  { version, description, license, keywords, repository }: z.output<typeof manifest>,
): PackageSchema {
  const { resources, functions, settings } = definitions;
  const types: Types = {};
  const home = repository.replace("github:", "github.com/");
  const config = objectType(settings, types);
  const page = (token: string) => `https://${home}/blob/main/docs/reference/${token}.md`;
  return {
    name: "dockerhub",
    displayName: "Docker Hub",
    version,
    description,
    keywords,
    license,
    homepage: `https://${home}`,
    repository: `https://${home}`,
    publisher: "pulumi-dockerhub",
    logoUrl: `https://${home}/raw/main/docs/images/logo.svg`,
    pluginDownloadURL: `github://api.${home}`,
    language: languages(home, description),
    config: { variables: config.properties },
    provider: {
      description: "An account, and the Docker Hub that it is on. What is left out comes from the environment.",
      type: "object",
      inputProperties: config.properties,
    },
    types,
    resources: Object.fromEntries(
      resources.map((resource) => [nativeType(resource.token), resourceSchema(resource, page(resource.token), types)]),
    ),
    functions: Object.fromEntries(
      functions.map((each) => [nativeType(each.token), functionSchema(each, page(each.token), types)]),
    ),
  };
}

/** What the code generators of the languages need to know. */
function languages(home: string, description: string): object {
  const readme = `${description}\n\nhttps://${home}\n`;
  return {
    nodejs: { packageName: "pulumi-dockerhub", respectSchemaVersion: true },
    python: { packageName: "pulumi_dockerhub", pyproject: { enabled: true }, readme, respectSchemaVersion: true },
    go: {
      importBasePath: `${home}/sdk/go/dockerhub`,
      generateResourceContainerTypes: true,
      respectSchemaVersion: true,
    },
    csharp: { packageReferences: { Pulumi: "3.*" }, respectSchemaVersion: true },
    java: { basePackage: "io.github.pulumi_dockerhub", buildFiles: "gradle" },
  };
}

/** For what Docker took out of Docker Hub. */
function deprecation({ docs }: AnyResource | AnyFunction): { deprecationMessage?: string } {
  return docs.retired === undefined ? {} : { deprecationMessage: retirement(docs.retired) };
}

function functionSchema(definition: AnyFunction, page: string, types: Types): FunctionType {
  const outputs = objectType(definition.outputs, types);
  for (const property of definition.secrets)
    outputs.properties[property] = { ...outputs.properties[property], secret: true };
  const inputs = objectType(definition.inputs, types);
  return { description: description(definition.docs, page), ...deprecation(definition), inputs, outputs };
}

function resourceSchema(definition: AnyResource, page: string, types: Types): Resource {
  const inputs = objectType(definition.inputs, types);
  const outputs = objectType(definition.outputs, types);
  for (const property of replacingInputs(definition))
    inputs.properties[property] = { ...inputs.properties[property], willReplaceOnChanges: true };
  for (const property of definition.secrets)
    outputs.properties[property] = { ...outputs.properties[property], secret: true };
  const alwaysSet = Object.keys(inputs.properties).filter((property) => isAlwaysSet(definition.inputs, property));
  return {
    description: description(definition.docs, page, idForm(definition)),
    ...deprecation(definition),
    properties: { ...inputs.properties, ...outputs.properties },
    required: [...alwaysSet, ...outputs.required],
    inputProperties: inputs.properties,
    requiredInputs: inputs.required,
  };
}

function isAlwaysSet(inputs: AnyResource["inputs"], property: string): boolean {
  return !(inputs.shape[property] instanceof z.ZodOptional);
}

function objectType(schema: z.ZodObject, types: Types): ObjectType {
  const json = jsonSchema.parse(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  for (const [name, definition] of Object.entries(json.$defs ?? {}))
    types[`dockerhub:index:${name}`] = definition.enum ? enumType(definition) : fromJson(definition);
  return fromJson(json);
}

function fromJson(json: JsonSchema): ObjectType {
  const properties = Object.entries(json.properties ?? {});
  return {
    ...(json.description === undefined ? {} : { description: json.description }),
    type: "object",
    properties: Object.fromEntries(properties.map(([name, property]) => [name, fromProperty(property)])),
    required: json.required.filter((name) => json.properties?.[name]?.defaultsTo === undefined),
  };
}

function enumType({ description, enum: values = [] }: JsonSchema): EnumType {
  return {
    ...(description === undefined ? {} : { description }),
    type: "string",
    enum: values.map((value) => ({ name: enumName(value), value })),
  };
}

/** Languages name each value: `repo:public_read` is `RepoPublicRead`, and `-name`, in an order, `NameDescending`. */
function enumName(value: string): string {
  const words = value.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return value.startsWith("-") ? `${name}Descending` : name;
}

/** The package schema takes no other default; the provider fills in a list or an object by itself. */
function isConstant(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

function fromProperty(json: JsonSchema): Property {
  return {
    ...(json.type === undefined ? {} : { type: json.type }),
    ...(json.$ref === undefined ? {} : { $ref: json.$ref.replace("#/$defs/", "#/types/dockerhub:index:") }),
    ...(json.items === undefined ? {} : { items: fromProperty(json.items) }),
    ...(typeof json.additionalProperties === "object"
      ? { additionalProperties: fromProperty(json.additionalProperties) }
      : {}),
    ...(json.description === undefined ? {} : { description: json.description }),
    ...(isConstant(json.default) ? { default: json.default } : {}),
    ...(json.secret === undefined ? {} : { secret: json.secret }),
  };
}
