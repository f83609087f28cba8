import type { HubSource } from "../connection";
import { check, type Declares } from "./check";
import { withName, withNamespace } from "./defaults";
import type { CheckFailure } from "./issue";
import { withRotation } from "./rotation";

type Values = Record<string, unknown>;

/**
 * What a program declares, as resources and functions take it: with defaults, checked, in normal form. `olds` are the inputs
 * in the state; `unknown` is what a value that is not known yet looks like; `logicalName` is what the program calls it;
 * `secrets` are the inputs that it says are secret.
 */
export async function accept(
  definition: Declares,
  declared: {
    olds: Values;
    news: Values;
    unknown: unknown;
    logicalName?: string;
    secrets?: ReadonlySet<string> | undefined;
  },
  source: HubSource,
): Promise<{ inputs: Values; failures: CheckFailure[] }> {
  const { olds, unknown, logicalName } = declared;
  const named = logicalName === undefined ? declared.news : withName(definition, declared, logicalName);
  const { inputs: news, failures: contradictions } =
    "rotateAfter" in definition.inputs.shape
      ? withRotation({ olds, news: named }, Date.now())
      : { inputs: named, failures: [] };
  const filled = await withNamespace(definition, { olds, news, unknown }, source);
  const { inputs, failures } = check(definition, {
    olds,
    news: filled.inputs,
    isUnknown: (value) => value === unknown,
    secrets: declared.secrets,
  });
  const problems = filled.problem ? [{ property: "", reason: filled.problem }] : [];
  return { inputs, failures: [...problems, ...contradictions, ...failures] };
}
