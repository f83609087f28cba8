import {
  type AnyFunction,
  type AnyResource,
  type Docs,
  idForm,
  nativeType,
  type ResourceDocs,
} from "../../dist/provider/index.js";
import { type Examples, exampleBlocks } from "./examples.mts";
import { code, section, table } from "./markdown.mts";
import { inputTable, outputTable, typeSections } from "./propertyTable.mts";
import type { FunctionType, PackageSchema, Resource } from "./schema.mts";
import { lowerFirst } from "./words.mts";

type Types = PackageSchema["types"];

/** What a page is made of: the definition, what the schema has of it, its examples. */
interface Subject<D, S> {
  definition: D;
  spec: S;
  examples: Examples;
}

export function resourcePage({ definition, spec, examples }: Subject<AnyResource, Resource>, types: Types): string {
  const { token, docs } = definition;
  const inputs = Object.keys(spec.inputProperties);
  const outputs = Object.fromEntries(Object.entries(spec.properties).filter(([name]) => !inputs.includes(name)));
  return page(token, docs, examples, [
    ...section("Inputs", inputTable(spec.inputProperties, spec.requiredInputs, true)),
    ...section(
      "Outputs",
      Object.keys(outputs).length > 0
        ? `The inputs as they are on Docker Hub, and:\n\n${outputTable("Output", outputs, spec.required)}`
        : "The inputs as they are on Docker Hub.",
    ),
    ...section("Types", ...typeSections(spec, types)),
    ...section("Id", `The id is ${idForm(definition)}.`, ...reading(token, docs), ...adopting(spec)),
    ...section("Destroy", docs.destroy),
  ]);
}

export function functionPage({ definition, spec, examples }: Subject<AnyFunction, FunctionType>, types: Types): string {
  const { token, docs } = definition;
  const { inputs, outputs } = spec;
  const calls = definition.anonymous ? docs.calls : `${docs.calls} The login is not counted: a whole run shares one.`;
  return page(token, docs, examples, [
    forms(token, Object.keys(inputs.properties).length > 0),
    ...section("Inputs", inputTable(inputs.properties, inputs.required, false)),
    ...section("Outputs", outputTable("Output", outputs.properties, outputs.required)),
    ...section("Types", ...typeSections(spec, types)),
    ...section("Calls", calls),
  ]);
}

function page(token: string, docs: Docs, examples: Examples, middle: readonly string[]): string {
  return [
    `# ${token}`,
    docs.about,
    ...section("Example", ...exampleBlocks(examples)),
    ...middle,
    ...section("Errors", ...errors(docs)),
    ...section("Permissions and plan", docs.permissions),
    ...section("Endpoints", docs.endpoints.map((endpoint) => `- \`${endpoint}\``).join("\n")),
  ].join("\n\n");
}

function forms(token: string, takesArgs: boolean): string {
  return takesArgs
    ? `In TypeScript, \`${token}(args)\` gives a promise. \`${token}Output(args)\` gives an output: it takes outputs too, and waits for the resources that they come from.`
    : `In TypeScript, \`${token}()\` gives a promise. \`${token}Output()\` gives an output.`;
}

function errors({ errors }: Docs): string[] {
  if (errors.length === 0) return ["Those that [any call can meet](README.md#errors-of-any-call)."];
  const rows = errors.map(({ error, remedy }) => [error, remedy]);
  return [table(["Error", "What to do"], rows), "And those that [any call can meet](README.md#errors-of-any-call)."];
}

function reading(token: string, { get }: ResourceDocs): string[] {
  if ("impossible" in get) {
    return [`Neither \`${token}.get\` nor \`pulumi import\` works: ${lowerFirst(get.impossible)}`];
  }
  return [
    "One that exists is read, without being managed, by its id:",
    code("ts", `const existing = dockerhub.${token}.get("existing", "${get.id}");`),
    "It is imported by its id, too, for programs that use `pulumi-dockerhub/native`; Pulumi imports no dynamic resources:",
    code("console", `$ pulumi import ${nativeType(token)} existing ${get.id}`),
  ];
}

function adopting({ inputProperties }: Resource): string[] {
  return "adoptExisting" in inputProperties ? ["`adoptExisting: true` adopts one that exists."] : [];
}
