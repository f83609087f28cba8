import type { AnyResource } from "../../../provider/define";
import { resources } from "../../../provider/definitions";
import { identityInputs, writtenInputs } from "../../../provider/rules/identity";

/** What becomes of a property's value that is another on Docker Hub than the program declares. */
export type Kind =
  /** It is shown under the property, and the next update repairs it. */
  | "repaired"
  /** It says which object it is. */
  | "identity"
  /** It can't be changed where it is: a replacement brings the declared value. */
  | "replaced"
  /** It is shown, and the repair is refused with a reason. */
  | "shown"
  /** Docker Hub does not tell it. */
  | "writeOnly"
  /** Docker Hub does not know it: it says what this provider does. */
  | "ours";

/** Properties of any resource that say what this provider does. */
const ours = new Set([
  "adoptExisting",
  "forceDestroy",
  "dryRun",
  "activeFrom",
  "ignoreWarnings",
  "keepNewest",
  "keepPatterns",
  "olderThan",
  "overlap",
  "rotateAfter",
]);

/** Each with the reason why no update repairs it. */
const exceptions: Readonly<Record<string, Kind>> = {
  // The v1 API never tells an account's addresses.
  "v1.User.email": "writeOnly",
  // Nobody can change a password without knowing the present one.
  "v1.User.password": "shown",
};

export function kindOf(definition: AnyResource, property: string): Kind {
  const exception = exceptions[`${definition.token}.${property}`];
  if (exception) return exception;
  const isReplaced = definition.replaceOn?.includes(property) ?? false;
  if (identityInputs(definition).includes(property)) return "identity";
  if (isReplaced) return writtenInputs(definition).includes(property) ? "identity" : "replaced";
  return ours.has(property) ? "ours" : "repaired";
}

/** The properties of all resources that are of a kind, for `test.each`. */
export function propertiesOf(...kinds: Kind[]): [name: string, definition: AnyResource, property: string][] {
  return resources.flatMap((definition) =>
    Object.keys(definition.inputs.shape)
      .filter((property) => kinds.includes(kindOf(definition, property)))
      .map((property): [string, AnyResource, string] => [`${definition.token}.${property}`, definition, property]),
  );
}

/** Whether a program can leave it out, and it is then not managed. */
export function isOptional({ inputs }: AnyResource, property: string): boolean {
  const parsed = inputs.shape[property]?.safeParse(undefined);
  return parsed?.success === true && parsed.data === undefined;
}

/** Without what a program need not declare: a list may then show all that is managed. */
export function required(definition: AnyResource, program: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(program).filter(([property]) => !isOptional(definition, property)));
}

/** What is named here and is no property any more. */
export function namedInVain(): string[] {
  const all = propertiesOf("repaired", "identity", "replaced", "shown", "writeOnly", "ours");
  const names = all.flatMap(([name, , property]) => [name, property]);
  return [...ours, ...Object.keys(exceptions)].filter((each) => !names.includes(each));
}
