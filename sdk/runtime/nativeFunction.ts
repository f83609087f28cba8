import * as pulumi from "@pulumi/pulumi";
import { plugin } from "../version";

/** Calls a function of the plugin `pulumi-resource-dockerhub`, by its token in the package schema. */
export async function call<R>(token: string, args: object, opts: pulumi.InvokeOptions = {}): Promise<R> {
  try {
    return await pulumi.runtime.invoke(token, { ...args }, { ...plugin, ...opts });
  } catch (error) {
    throw withoutTrace(token, error);
  }
}

/** Of an error of this class Pulumi prints the message alone: a trace would say nothing about what to mend. */
function withoutTrace(token: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const [, message = error.message] =
    /returned an error: (?:rpc error: code = \w+ desc = )?(.*)/s.exec(error.message) ?? [];
  return new pulumi.RunError(`${token.split(":").at(-1)}: ${message}`);
}
