import * as pulumi from "@pulumi/pulumi";
import { nativeType } from "../typeToken";
import { version } from "../version";
import { whenKnown } from "../whenKnown";

/** Calls a function of the plugin `pulumi-resource-dockerhub`. */
export async function call<R>(token: string, args: object, opts: pulumi.InvokeOptions = {}): Promise<R> {
  try {
    return await pulumi.runtime.invoke(nativeType(token), { ...args }, { version, ...opts });
  } catch (error) {
    throw withoutTrace(token, error);
  }
}

/** The same with arguments that are not known yet; the result is secret when the function gives a secret. */
export function callOutput<R>(
  token: string,
  args: object,
  opts?: pulumi.InvokeOutputOptions,
  result?: { secret: boolean },
): pulumi.Output<R> {
  return whenKnown(call, token, args, opts, result);
}

/** Of an error of this class Pulumi prints the message alone: a trace would say nothing about what to mend. */
function withoutTrace(token: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const [, message = error.message] =
    /returned an error: (?:rpc error: code = \w+ desc = )?(.*)/s.exec(error.message) ?? [];
  return new pulumi.RunError(`${token}: ${message}`);
}
