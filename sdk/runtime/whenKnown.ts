import * as pulumi from "@pulumi/pulumi";
import { made } from "./made";

/** A function of the SDK in its plain form. */
type Call = (token: string, args: object, opts: pulumi.InvokeOptions) => Promise<unknown>;

/**
 * Calls a function as soon as its arguments are known, and the resources that they come from, or that it depends on, exist.
 * What it gives is unknown until then, as with Pulumi's own `invokeOutput`.
 */
export function whenKnown<R>(
  call: Call,
  token: string,
  args: object,
  opts: pulumi.InvokeOutputOptions = {},
  result: { secret: boolean } = { secret: false },
): pulumi.Output<R> {
  const { dependsOn = [], ...others } = opts;
  const given = pulumi.all([pulumi.output(args), pulumi.output(dependsOn)]);
  const output: pulumi.Output<unknown> = given.apply(async ([known, declared]) => {
    const resources = [...(await pulumi.getAllResources(given)), ...[declared].flat()];
    return pulumi.all(await made(resources)).apply(() => call(token, known, others));
  });
  return (result.secret ? pulumi.secret(output) : output) as pulumi.Output<R>;
}
