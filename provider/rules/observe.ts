import type { AnyResource } from "../define";
import { normalize } from "./check";

type Values = Record<string, unknown>;

/** In a state that was imported: what was read, and the program may not declare. */
const unmanagedKey = "__unmanaged";

/**
 * What the state is after a read. An optional input that the program does not declare is not managed, and so not part of
 * it; an input that the Hub does not know keeps its value. What is managed is what the inputs of the state have, or where
 * the host does not tell them, the state itself. Without prior state everything that was read is there, and marked: no
 * program has declared it yet.
 */
export function observe(
  definition: AnyResource,
  prior: { state: Values | undefined; managed: Values | undefined },
  read: Values,
): { inputs: Values; state: Values } {
  const { state: before, managed = before } = prior;
  const inputs: Values = {};
  for (const [property, schema] of Object.entries(definition.inputs.shape)) {
    const isManaged = managed === undefined || managed[property] !== undefined;
    const value = property in read ? normalize(schema, read[property]) : before?.[property];
    const seen = value ?? normalize(schema, undefined);
    if (isManaged && seen !== undefined) inputs[property] = seen;
  }
  const state: Values = { ...inputs };
  for (const property of Object.keys(definition.outputs.shape)) {
    const value = property in read ? read[property] : before?.[property];
    if (value !== undefined) state[property] = value;
  }
  const unmanaged = before ? before[unmanagedKey] : optionalInputs(definition).filter((property) => property in inputs);
  if (Array.isArray(unmanaged) && unmanaged.length > 0) state[unmanagedKey] = unmanaged;
  return { inputs, state };
}

/** Of an imported state, the properties that no program is known to have declared. */
export function neverDeclared(state: Values): ReadonlySet<string> {
  const marked = state[unmanagedKey];
  return new Set(Array.isArray(marked) ? marked.map(String) : []);
}

/**
 * A state without what no program has declared, nor declares now: that is not put back when the program does not declare it.
 * What it declares is compared with what was imported.
 */
export function managedOnly(state: Values, declared: Values = {}): Values {
  const hidden = neverDeclared(state);
  const isManaged = (property: string) => !hidden.has(property) || declared[property] !== undefined;
  return Object.fromEntries(
    Object.entries(state).filter(([property]) => property !== unmanagedKey && isManaged(property)),
  );
}

function optionalInputs({ inputs }: AnyResource): string[] {
  return Object.entries(inputs.shape)
    .filter(([, schema]) => schema.safeParse(undefined).success && schema.safeParse(undefined).data === undefined)
    .map(([property]) => property);
}
