import * as pulumi from "@pulumi/pulumi";
import type { callFunction } from "../../provider";

/**
 * Calls a function of the provider in this process. What it needs is loaded by the first call, so that a program that calls
 * none does not pay for it.
 */
export async function call<R>(token: string, args: object, opts: pulumi.InvokeOptions = {}): Promise<R> {
  if (opts.provider) {
    throw new pulumi.RunError(
      `${token}: a provider can't be chosen here; functions use the account that the stack's configuration names.`,
    );
  }
  const provider: { callFunction: typeof callFunction } = require("pulumi-dockerhub/provider");
  const config = new pulumi.Config("dockerhub");
  try {
    return (await provider.callFunction(token, { ...args }, (key) => config.get(key))) as R;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError) throw error;
    // Of an error of this class Pulumi prints the message alone: a trace would say nothing about what to mend.
    throw new pulumi.RunError(`${token}: ${error.message}`);
  }
}
