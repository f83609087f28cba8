import type { AnyFunction, AnyResource } from "../../dist/provider/index.js";
import type { Examples } from "./examples.mts";
import { pathOf } from "./forms.mts";
import { indexPage } from "./referenceIndex.mts";
import { functionPage, resourcePage } from "./referencePage.mts";
import type { PackageSchema } from "./schema.mts";

const header =
  "<!-- Generated from the definitions in provider/ and from docs/examples by tools/generate; do not edit. -->";

/** The reference pages by name: one for each resource and function, and an index. */
export function referenceFiles(
  definitions: { resources: readonly AnyResource[]; functions: readonly AnyFunction[] },
  schema: PackageSchema,
  examplesOf: (token: string) => Examples,
): Record<string, string> {
  const { resources, functions } = definitions;
  const pages: [string, string][] = [
    ["README", indexPage(definitions)],
    ...subjects(schema.resources, resources, examplesOf).map(named((subject) => resourcePage(subject, schema.types))),
    ...subjects(schema.functions, functions, examplesOf).map(named((subject) => functionPage(subject, schema.types))),
  ];
  return Object.fromEntries(pages.map(([name, text]) => [`${name}.md`, `${header}\n\n${text}\n`]));
}

function subjects<S, D extends { token: string }>(
  specs: Record<string, S>,
  definitions: readonly D[],
  examplesOf: (token: string) => Examples,
): { definition: D; spec: S; examples: Examples }[] {
  return Object.entries(specs).map(([key, spec]) => {
    const token = pathOf(key);
    const definition = definitions.find((each) => each.token === token);
    if (!definition) throw new Error(`schema.json has ${key}, which no definition has`);
    return { definition, spec, examples: examplesOf(token) };
  });
}

function named<T extends { definition: { token: string } }>(pageOf: (subject: T) => string) {
  return (subject: T): [string, string] => [subject.definition.token, pageOf(subject)];
}
