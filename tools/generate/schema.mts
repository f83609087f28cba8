import { z } from "zod";
import type { AnyResource } from "../../dist/provider/index.js";

/** A property in Pulumi's package schema: https://www.pulumi.com/docs/iac/extending-pulumi/schema/ */
export interface Property {
  description?: string;
  type?: "string" | "boolean" | "integer" | "number" | "array" | "object";
  items?: Property;
  $ref?: string;
  default?: unknown;
  secret?: boolean;
  willReplaceOnChanges?: boolean;
}

export interface ObjectType {
  description?: string;
  type?: "object";
  properties: Record<string, Property>;
  required: string[];
}

export interface EnumType {
  description?: string;
  type: "string";
  enum: { value: string }[];
}

export interface Resource extends ObjectType {
  inputProperties: Record<string, Property>;
  requiredInputs: string[];
}

export interface PackageSchema {
  resources: Record<string, Resource>;
  types: Record<string, ObjectType | EnumType>;
  [part: string]: unknown;
}

interface Manifest {
  version: string;
  description: string;
  license: string;
  keywords: string[];
}

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
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  required: z.array(z.string()).default([]),
  get $defs() {
    return z.record(z.string(), jsonSchema).optional();
  },
});

type JsonSchema = z.output<typeof jsonSchema>;

/** The package schema: what other tools know of the provider. */
export function packageSchema(
  resources: readonly AnyResource[],
  settings: z.ZodObject,
  manifest: Manifest,
): PackageSchema {
  const types: Record<string, ObjectType | EnumType> = {};
  return {
    name: "dockerhub",
    displayName: "Docker Hub",
    version: manifest.version,
    description: manifest.description,
    keywords: manifest.keywords,
    license: manifest.license,
    config: { variables: objectType(settings, types).properties },
    types,
    resources: Object.fromEntries(
      resources.map((resource) => [`dockerhub:index:${resource.token}`, resourceSchema(resource, types)]),
    ),
  };
}

function resourceSchema(definition: AnyResource, types: Record<string, ObjectType | EnumType>): Resource {
  const inputs = objectType(definition.inputs, types);
  const outputs = objectType(definition.outputs, types);
  for (const property of definition.replaceOn)
    inputs.properties[property] = { ...inputs.properties[property], willReplaceOnChanges: true };
  for (const property of definition.secrets)
    outputs.properties[property] = { ...outputs.properties[property], secret: true };
  const alwaysSet = Object.keys(inputs.properties).filter((property) => isAlwaysSet(definition.inputs, property));
  return {
    description: definition.docs,
    properties: { ...inputs.properties, ...outputs.properties },
    required: [...alwaysSet, ...outputs.required],
    inputProperties: inputs.properties,
    requiredInputs: inputs.required,
  };
}

function isAlwaysSet(inputs: AnyResource["inputs"], property: string): boolean {
  return !(inputs.shape[property] instanceof z.ZodOptional);
}

function objectType(schema: z.ZodObject, types: Record<string, ObjectType | EnumType>): ObjectType {
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
    enum: values.map((value) => ({ value })),
  };
}

function fromProperty(json: JsonSchema): Property {
  return {
    ...(json.type === undefined ? {} : { type: json.type }),
    ...(json.$ref === undefined ? {} : { $ref: json.$ref.replace("#/$defs/", "#/types/dockerhub:index:") }),
    ...(json.items === undefined ? {} : { items: fromProperty(json.items) }),
    ...(json.description === undefined ? {} : { description: json.description }),
    ...(json.default === undefined ? {} : { default: json.default }),
    ...(json.secret === undefined ? {} : { secret: json.secret }),
  };
}
