import { documented, members, nameOf, pathOf, rootOf, twinOf, typeImport } from "./forms.mts";
import type { FunctionType, ObjectType } from "./schema.mts";
import type { Forms, Host } from "./sdk.mts";

/** A function in its two forms, with what they take and give. */
export function functionFile(
  token: string,
  definition: FunctionType,
  example: string,
  { known, passed }: Forms,
  host: Host,
): string {
  const { inputs, outputs } = definition;
  const name = nameOf(token);
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const takesArgs = Object.keys(inputs.properties).length > 0;
  const defaultArgs = inputs.required.length === 0 ? " = {}" : "";
  const args = (suffix: string) => (takesArgs ? `args: ${type}${suffix}${defaultArgs}, ` : "");
  const called = host === "dynamic" ? pathOf(token) : token;
  const given = `${JSON.stringify(called)}, ${takesArgs ? "args" : "{}"}, opts`;
  const secrets = Object.keys(outputs.properties).filter((property) => outputs.properties[property]?.secret);
  const types = [...(takesArgs ? [`${type}Args`, `${type}OutputArgs`] : []), `${type}Result`];
  const uses = [
    { part: inputs, form: known },
    { part: inputs, form: passed },
    { part: outputs, form: known },
  ];
  return `import type * as pulumi from "@pulumi/pulumi";
import { call } from "${rootOf(token, host)}/runtime/${host === "dynamic" ? "hubFunction" : "nativeFunction"}";
import { whenKnown } from "${rootOf(token, host)}/runtime/whenKnown";
${host === "native" ? `import type { ${types.join(", ")} } from "${twinOf(token)}";` : typeImport(uses, `${rootOf(token, host)}/types`)}

${host === "native" ? `export type { ${types.join(", ")} };` : ""}

${documented(definition, example)}
export function ${name}(${args("Args")}opts?: pulumi.InvokeOptions): Promise<${type}Result> {
  return call(${given});
}

${documented(definition, example)}
export function ${name}Output(${args("OutputArgs")}opts?: pulumi.InvokeOutputOptions): pulumi.Output<${type}Result> {
  return whenKnown(call, ${given}${secrets.length > 0 ? ", { secret: true }" : ""});
}

${host === "dynamic" ? interfaces(name, type, definition, { known, passed }) : ""}
`;
}

function interfaces(name: string, type: string, { inputs, outputs }: FunctionType, { known, passed }: Forms): string {
  return `${Object.keys(inputs.properties).length > 0 ? argsInterfaces(name, type, inputs, { known, passed }) : ""}

/** What {@link ${name}} gives. */
export interface ${type}Result {
${members(outputs.properties, outputs.required, known)}
}`;
}

function argsInterfaces(name: string, type: string, inputs: ObjectType, { known, passed }: Forms): string {
  return `/** What {@link ${name}} takes. */
export interface ${type}Args {
${members(inputs.properties, inputs.required, known)}
}

/** What {@link ${name}Output} takes. */
export interface ${type}OutputArgs {
${members(inputs.properties, inputs.required, passed)}
}`;
}
