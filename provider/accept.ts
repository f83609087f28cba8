import { type CheckFailure, check, type Declares } from "./check";
import type { HubSource } from "./connect";
import { withNamespace } from "./defaults";

type Values = Record<string, unknown>;

/**
 * What a program declares, as resources and functions take it: with defaults, checked, in normal form. `olds` are the inputs
 * in the state; `unknown` is what a value that is not known yet looks like.
 */
export async function accept(
  definition: Declares,
  declared: { olds: Values; news: Values; unknown: unknown },
  source: HubSource,
): Promise<{ inputs: Values; failures: CheckFailure[] }> {
  const { olds, unknown } = declared;
  const filled = await withNamespace(definition, declared, source);
  const { inputs, failures } = check(definition, {
    olds,
    news: filled.inputs,
    isUnknown: (value) => value === unknown,
  });
  return { inputs, failures: filled.problem ? [{ property: "", reason: filled.problem }, ...failures] : failures };
}
