import { deletesFirst, dynamicType, resources } from "../../dist/provider/index.js";
import {
  comment,
  documented,
  type Form,
  members,
  nameOf,
  pathOf,
  rootOf,
  twinOf,
  typeImport,
  typeOf,
} from "./forms.mts";
import type { Resource } from "./schema.mts";
import type { Forms, Host } from "./sdk.mts";

/** The class of a resource, and what its constructor takes; that is the same for both hosts. */
export function resourceFile(
  token: string,
  resource: Resource,
  example: string,
  { known, passed }: Forms,
  host: Host,
): string {
  const name = nameOf(token);
  const root = rootOf(token, host);
  const args = resource.requiredInputs.length > 0 ? `args: ${name}Args` : `args: ${name}Args = {}`;
  const secrets = Object.keys(resource.properties).filter((property) => resource.properties[property]?.secret);
  const named = host === "dynamic" && "name" in resource.inputProperties ? ', named: "name"' : "";
  const uses = [
    { part: resource.properties, form: known },
    ...(host === "dynamic" ? [{ part: resource.inputProperties, form: passed }] : []),
  ];
  const base = host === "dynamic" ? "HubResource" : "NativeResource";
  return `import type * as pulumi from "@pulumi/pulumi";
import { ${base} } from "${root}/runtime/${base.charAt(0).toLowerCase()}${base.slice(1)}";
import { isOfType } from "${root}/runtime/isOfType";
${host === "native" ? `import type { ${name}Args } from "${twinOf(token)}";` : ""}
${typeImport(uses, `${root}/types`)}

${host === "native" ? `export type { ${name}Args };` : ""}

${documented(resource, example)}
export class ${name} extends ${base} {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ${name} {
    return new ${name}(name, {} as ${name}Args, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is ${name} {
    return isOfType(value, shape.${host}Type);
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
  token: ${JSON.stringify(pathOf(token))},
  dynamicType: ${JSON.stringify(dynamicType(pathOf(token)))},
  nativeType: ${JSON.stringify(token)},
  properties: ${JSON.stringify(Object.keys(resource.properties))},
  secrets: ${JSON.stringify(secrets)},
  deletesFirst: ${isDeletedFirst(token)}${named},
} as const;

${host === "dynamic" ? argsInterface(name, resource, passed) : ""}
`;
}

/** The schema has no word for the order of a replacement. */
function isDeletedFirst(token: string): boolean {
  const definition = resources.find((resource) => resource.token === pathOf(token));
  return definition !== undefined && deletesFirst(definition);
}

function argsInterface(name: string, resource: Resource, passed: Form): string {
  return `/** What a program declares of {@link ${name}}. */
export interface ${name}Args {
${members(resource.inputProperties, resource.requiredInputs, passed)}
}`;
}
