import type { AnyResource, DefaultsTo } from "../../provider/define";
import { writtenInputs } from "../../provider/rules/identity";
import { nativeType } from "../../provider/token";

/** One that has its names: of what this command did not write, no name in a program is known. */
export type Known = { type: string; id: string; logicalName?: string | undefined; name?: string };

/** Names for what is imported: logical names that no other of the type has, and names that are valid as identifiers. */
export class Names {
  readonly #logical = new Set<string>();
  readonly #identifiers = new Set<string>();

  /** These exist already. */
  constructor(all: readonly Known[]) {
    for (const { type, name, logicalName = name } of all) {
      if (logicalName !== undefined) this.#logical.add(`${type} ${logicalName}`);
      if (name !== undefined) this.#identifiers.add(name);
    }
  }

  next(definition: AnyResource, inputs: Record<string, unknown>): { name: string; logicalName: string } {
    const parts = writtenInputs(definition).map((property) => String(inputs[property]));
    const named = nameInput(definition);
    const usual = named ? String(inputs[named]) : parts.slice(parts.length > 1 ? 1 : 0).join("-");
    const type = nativeType(definition.token);
    const logicalName = unused(this.#logical, [usual, parts.join("-")], (each) => `${type} ${each}`, "-");
    const name = unused(this.#identifiers, [identifier(logicalName, definition.token)], (each) => each, "");
    return { name, logicalName };
  }
}

/** The input that the logical name is the default of. */
export function nameInput({ inputs }: AnyResource): string | undefined {
  const wanted: DefaultsTo = "logicalName";
  return Object.entries(inputs.shape).find(([, schema]) => schema.meta()?.defaultsTo === wanted)?.[0];
}

/** The first that is not used, or the last with the first number that makes it so. It is used from then on. */
function unused(used: Set<string>, candidates: string[], keyOf: (name: string) => string, separator: string): string {
  let name = candidates.find((each) => !used.has(keyOf(each)));
  for (let number = 2; name === undefined; number++) {
    const numbered = `${candidates.at(-1)}${separator}${number}`;
    if (!used.has(keyOf(numbered))) name = numbered;
  }
  used.add(keyOf(name));
  return name;
}

/** `a-b` of a Repository is `aBRepository`: the end keeps it apart from words of the language. */
function identifier(logicalName: string, token: string): string {
  const words = [...logicalName.split(/[^a-zA-Z0-9]+/), token.replace(/.*\./, "")].filter((word) => word !== "");
  const [first = "", ...rest] = words;
  const name = [first.charAt(0).toLowerCase() + first.slice(1), ...rest.map(capitalized)].join("");
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
