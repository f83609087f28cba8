import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { type AnyResource, secretsOf } from "../provider/define";
import type { PropertyDrift } from "./report";
import type { State, Step } from "./step";

/** What the engine writes in a secret's place, and so do we. */
export const secret = "[secret]";

type Side = "inputs" | "outputs";

/** The properties that the engine found changed, with both values. */
export function propertiesOf(
  { oldState, newState, detailedDiff }: Step,
  definition: AnyResource | undefined,
): PropertyDrift[] {
  if (!oldState || !newState) return [];
  const changed = detailedDiff ? pathsOf(detailedDiff) : keysOf(oldState, newState);
  const secrets = secretsOnEitherSide(oldState, newState, definition);
  return [...changed]
    .filter(([path]) => path !== "__provider")
    .map(([path, side]) => {
      const [root = ""] = path.split(".");
      const isSecret = secrets.has(root);
      const value = (state: State) => (isSecret ? secret : valueAt(state[side], path));
      return { path, declared: value(oldState), actual: value(newState) };
    });
}

/** The engine numbers what is in a list (`scopes[1]`); people want to see the list. */
function pathsOf(diff: NonNullable<Step["detailedDiff"]>): Map<string, Side> {
  return new Map(
    Object.entries(diff).map(([path, { inputDiff }]) => [
      path.split("[", 1)[0] ?? "",
      inputDiff ? "inputs" : "outputs",
    ]),
  );
}

/** For a change that the engine does not detail: the properties that differ in what it found. */
function keysOf(old: State, current: State): Map<string, Side> {
  const sides = ["outputs", "inputs"] as const;
  return new Map(
    sides.flatMap((side) =>
      Object.keys({ ...old[side], ...current[side] })
        .filter((key) => !isDeepStrictEqual(old[side][key], current[side][key]))
        .map((key) => [key, side] as const),
    ),
  );
}

/** Properties that are secret on either side: a secret must not show because the other side is none. */
function secretsOnEitherSide(old: State, current: State, definition: AnyResource | undefined): ReadonlySet<string> {
  const masked = [old.inputs, old.outputs, current.inputs, current.outputs].flatMap((values) =>
    Object.keys(values).filter((key) => isMasked(values[key])),
  );
  return new Set([...masked, ...(definition ? secretsOf(definition) : []), ...(old.additionalSecretOutputs ?? [])]);
}

function isMasked(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(isMasked);
  return value === secret;
}

const nested = z.record(z.string(), z.unknown());

function valueAt(values: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => nested.safeParse(value).data?.[key], values);
}
