import * as pulumi from "@pulumi/pulumi";

/** A function of the SDK in its plain form. */
type Call = (token: string, args: object, opts: pulumi.InvokeOptions) => Promise<unknown>;

/** Calls a function as soon as its arguments are known, and what it depends on is there. */
export function whenKnown<R>(
  call: Call,
  token: string,
  args: object,
  opts: pulumi.InvokeOutputOptions = {},
  result: { secret: boolean } = { secret: false },
): pulumi.Output<R> {
  const { dependsOn = [], ...others } = opts;
  const output: pulumi.Output<unknown> = pulumi
    .all([pulumi.output(args), pulumi.output(dependsOn).apply(idsOf)])
    .apply(([known]) => call(token, known, others));
  return (result.secret ? pulumi.secret(output) : output) as pulumi.Output<R>;
}

/** Unknown as long as one of the resources is still to be made, so that the call waits for it. */
function idsOf(resources: unknown): pulumi.Output<unknown> {
  const list = Array.isArray(resources) ? resources : [resources];
  return pulumi.output(list.map((resource) => (pulumi.CustomResource.isInstance(resource) ? resource.id : resource)));
}
