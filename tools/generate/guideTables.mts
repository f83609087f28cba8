import { type AnyFunction, type AnyResource, idForm, nativeType } from "../../dist/provider/index.js";
import { table } from "./markdown.mts";
import type { PackageSchema, Property } from "./schema.mts";
import { firstSentence } from "./words.mts";

interface Definitions {
  resources: readonly AnyResource[];
  functions: readonly AnyFunction[];
}

/** Inputs that say how Pulumi goes about it. They are nothing that Docker Hub keeps. */
const waysOfWorking = ["adoptExisting", "forceDestroy"];

/** The tables that guides hold between `<!-- name -->` and `<!-- /name -->`, by name. Links start at `reference`. */
export function guideTables(
  { resources, functions }: Definitions,
  schema: PackageSchema,
  reference: string,
): Record<string, string> {
  const inOrder = <D extends AnyResource | AnyFunction>(definitions: readonly D[]) =>
    definitions.toSorted((a, b) => (a.token < b.token ? -1 : 1));
  const link = (token: string) => `[\`${token}\`](${reference}/${token}.md)`;
  return {
    resources: table(
      ["Resource", "Id", "Changed in place", "Replaced by a change of", "Destroy"],
      inOrder(resources).map((resource) => {
        const inputs = Object.entries(schema.resources[nativeType(resource.token)]?.inputProperties ?? {});
        return [
          link(resource.token) + mark(resource),
          idForm(resource),
          names(inputs.filter(([name, each]) => !each.willReplaceOnChanges && !waysOfWorking.includes(name))),
          names(inputs.filter(([, each]) => each.willReplaceOnChanges)),
          resource.docs.destroy,
        ];
      }),
    ),
    functions: table(
      ["Function", "What it does"],
      inOrder(functions).map((each) => [link(each.token) + mark(each), firstSentence(each.docs.about)]),
    ),
    imports: table(
      ["Resource", "Id", "Example"],
      inOrder(resources).flatMap((resource) => {
        const { token, docs } = resource;
        if (!("id" in docs.get)) return [];
        const command = `pulumi import ${nativeType(token)} existing ${docs.get.id}`;
        return [[`\`${token}\``, idForm(resource), `\`${command}\``]];
      }),
    ),
    terraform: table(["In Terraform", "In Pulumi"], terraformRows(inOrder(resources), link)),
  };
}

function terraformRows(resources: readonly AnyResource[], link: (token: string) => string): string[][] {
  const rows = resources.flatMap(({ token, importing }) =>
    Object.keys(importing?.terraform ?? {}).map((type) => [
      `\`${type}\``,
      importing && "impossible" in importing ? `${link(token)}, a new one: ${importing.impossible}` : link(token),
    ]),
  );
  return rows.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

/** The text, with each table between its marks as it is now. */
export function withTables(text: string, tables: Record<string, string>): string {
  return text.replaceAll(/<!-- (\w+) -->\n.*?<!-- \/\1 -->/gs, (_, name: string) => {
    if (!Object.hasOwn(tables, name)) throw new Error(`a guide asks for a table "${name}"; there is none`);
    return `<!-- ${name} -->\n\n${tables[name]}\n\n<!-- /${name} -->`;
  });
}

function names(inputs: readonly [string, Property][]): string {
  return inputs.length === 0 ? "nothing" : inputs.map(([name]) => `\`${name}\``).join(", ");
}

function mark({ docs }: AnyResource | AnyFunction): string {
  return docs.retired ? ` (retired ${docs.retired.slice(0, 4)})` : "";
}
