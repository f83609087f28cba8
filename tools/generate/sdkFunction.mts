import { comment, members, nameOf, pathOf, rootOf, typeImport } from "./forms.mts";
import type { FunctionType } from "./schema.mts";
import type { Forms } from "./sdk.mts";

/** A function in its two forms, with what they take and give. */
export function functionFile(token: string, definition: FunctionType, { known, passed }: Forms): string {
  const { inputs, outputs, description } = definition;
  const name = nameOf(token);
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const isOptional = inputs.required.length === 0;
  const args = (suffix: string) => `args: ${type}${suffix}${isOptional ? " = {}" : ""}`;
  const secrets = Object.keys(outputs.properties).filter((property) => outputs.properties[property]?.secret);
  const uses = [
    { part: inputs, form: known },
    { part: inputs, form: passed },
    { part: outputs, form: known },
  ];
  return `import type * as pulumi from "@pulumi/pulumi";
import { call, callOutput } from "${rootOf(token)}/hubFunction";
${typeImport(uses, `${rootOf(token)}/types`)}

${comment(description)}
export function ${name}(${args("Args")}, opts?: pulumi.InvokeOptions): Promise<${type}Result> {
  return call(${JSON.stringify(pathOf(token))}, args, opts);
}

${comment(description)}
export function ${name}Output(${args("OutputArgs")}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<${type}Result> {
  return callOutput(${JSON.stringify(pathOf(token))}, args, opts${secrets.length > 0 ? ", { secret: true }" : ""});
}

/** What {@link ${name}} takes. */
export interface ${type}Args {
${members(inputs.properties, inputs.required, known)}
}

/** What {@link ${name}Output} takes. */
export interface ${type}OutputArgs {
${members(inputs.properties, inputs.required, passed)}
}

/** What {@link ${name}} gives. */
export interface ${type}Result {
${members(outputs.properties, outputs.required, known)}
}
`;
}
