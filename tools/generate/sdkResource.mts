import { comment, members, nameOf, pathOf, rootOf, typeImport, typeOf } from "./forms.mts";
import type { Resource } from "./schema.mts";
import type { Forms } from "./sdk.mts";

/** The class of a resource, and what its constructor takes. */
export function resourceFile(token: string, resource: Resource, { known, passed }: Forms): string {
  const name = nameOf(token);
  const args = resource.requiredInputs.length > 0 ? `args: ${name}Args` : `args: ${name}Args = {}`;
  const secrets = Object.keys(resource.properties).filter((property) => resource.properties[property]?.secret);
  const named = "name" in resource.inputProperties ? ', named: "name"' : "";
  const uses = [
    { part: resource.properties, form: known },
    { part: resource.inputProperties, form: passed },
  ];
  return `import type * as pulumi from "@pulumi/pulumi";
import { HubResource } from "${rootOf(token)}/hubResource";
${typeImport(uses, `${rootOf(token)}/types`)}

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
  token: ${JSON.stringify(pathOf(token))},
  properties: ${JSON.stringify(Object.keys(resource.properties))},
  secrets: ${JSON.stringify(secrets)}${named},
} as const;

/** What a program declares of {@link ${name}}. */
export interface ${name}Args {
${members(resource.inputProperties, resource.requiredInputs, passed)}
}
`;
}
