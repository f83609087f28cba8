import { type HubSource, known } from "../connection";
import type { AnyFunction } from "../define";
import { accept } from "./accept";
import { sentence } from "./issue";

type Values = Record<string, unknown>;

/** Calls a function. All mistakes in its arguments are one error, before anything is sent; the result is what it declares. */
export async function invoke(definition: AnyFunction, args: Values, source: HubSource): Promise<Values> {
  const { inputs, failures } = await accept(definition, { olds: {}, news: args, unknown: Symbol("unknown") }, source);
  if (failures.length > 0) throw new Error(failures.map(sentence).join("\n"));
  const { hub } = known(source());
  return definition.outputs.parse(await definition.call({ hub, inputs }));
}
