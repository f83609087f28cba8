import { resources as definitions } from "../../provider/definitions";
import { writtenInputs } from "../../provider/rules/identity";
import { nativeType } from "../../provider/token";
import type { Declaration } from "./declaration";
import type { Entry } from "./importFile";
import { literal, Reference, width } from "./literal";
import { nameInput } from "./names";

/** A declaration with its names. */
export interface Named extends Declaration {
  entry: Entry;
}

/** The constants of a program, by the type and the id of what they hold. */
type Constants = Map<string, string>;

/**
 * The statements that declare these, in groups: what others refer to is in a constant, and before them. `earlier` are the
 * constants that the program has already.
 */
export function statements(all: readonly Named[], earlier: ReadonlyMap<string, string>): string {
  const names = new Map(all.map(({ type, id, entry }) => [key(type, id), entry.name]));
  const constants: Constants = new Map(earlier);
  for (const target of all.flatMap((each) => Object.values(targets(each)))) {
    const name = names.get(target.key);
    if (name !== undefined) constants.set(target.key, name);
  }
  const groups = [...new Set(all.map(({ definition }) => definition))];
  const refers = (each: Named["definition"]) => (Object.keys(refersTo(each)).length > 0 ? 1 : 0);
  return groups
    .sort((a, b) => refers(a) - refers(b))
    .map((group) => all.filter(({ definition }) => definition === group).map((each) => statement(each, constants)))
    .map((group) => group.join(""))
    .join("\n");
}

/** How a resource is known while a program is written. */
export function key(type: string, id: string): string {
  return `${type} ${id}`;
}

function statement(named: Named, constants: Constants): string {
  const { definition, type, id, entry, inputs } = named;
  const { name, logicalName = name } = entry;
  const implied = nameInput(definition);
  const args = Object.fromEntries(
    Object.entries({ ...inputs, ...references(named, constants) }).filter(
      ([property, value]) => property !== implied || value !== logicalName,
    ),
  );
  const head = `${constants.get(key(type, id)) === name ? `const ${name} = ` : ""}new dockerhub.${definition.token}(`;
  const parts = [logicalName, args, { protect: true }];
  const short = parts.map((part) => literal(part, "", Number.NEGATIVE_INFINITY, 0));
  const line = `${head}${short.join(", ")});\n`;
  if (line.indexOf("\n") === line.length - 1 && line.length - 1 <= width) return line;
  return `${head}\n${parts.map((part) => `  ${literal(part, "  ", 2, 1)},\n`).join("")});\n`;
}

function references(named: Named, constants: Constants): Record<string, Reference> {
  return Object.fromEntries(
    Object.entries(targets(named)).flatMap(([property, target]) => {
      const name = constants.get(target.key);
      return name === undefined ? [] : [[property, new Reference(`${name}.${target.property}`)]];
    }),
  );
}

/** By input, the resource that it is the name of, and which property of that one is the name. */
function targets({ definition, inputs }: Declaration): Record<string, { key: string; property: string }> {
  return Object.fromEntries(
    Object.entries(refersTo(definition)).flatMap(([property, to]) => {
      const target = definitions.find(({ token }) => token === to?.token);
      const name = target && writtenInputs(target).at(-1);
      if (!to || name === undefined) return [];
      const id = to.by.map((each) => String(inputs[each])).join("/");
      return [[property, { key: key(nativeType(to.token), id), property: name }]];
    }),
  );
}

function refersTo({ importing }: Declaration["definition"]) {
  return importing && "refersTo" in importing ? (importing.refersTo ?? {}) : {};
}
