import type { HubSource } from "../connection";
import { check, type Declares } from "./check";
import { withName, withNamespace } from "./defaults";
import type { CheckFailure } from "./issue";

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
  const news = logicalName === undefined ? declared.news : withName(definition, declared, logicalName);
  const filled = await withNamespace(definition, { olds, news, unknown }, source);
  const { inputs, failures } = check(definition, {
    olds,
    news: filled.inputs,
    isUnknown: (value) => value === unknown,
    secrets: declared.secrets,
  });
  return { inputs, failures: filled.problem ? [{ property: "", reason: filled.problem }, ...failures] : failures };
}
