import { type HubSource, known } from "../connection";
import type { AnyFunction } from "../define";
import { Refusal } from "../refusals";
import { accept } from "./accept";
import { sentence } from "./issue";

type Values = Record<string, unknown>;

/**
 * Calls a function. All mistakes in its arguments are one error, before anything is sent; the result is what it declares.
 * `secrets` are the arguments that the program says are secret.
 */
export async function invoke(
  definition: AnyFunction,
  args: Values,
  source: HubSource,
  secrets?: ReadonlySet<string>,
): Promise<Values> {
  const declared = { olds: {}, news: args, unknown: Symbol("unknown"), secrets };
  const { inputs, failures } = await accept(definition, declared, source);
  if (failures.length > 0) throw new Refusal(failures.map(sentence).join("\n"));
  const { hub } = known(source());
  return definition.outputs.parse(await definition.call({ hub, inputs }));
}
