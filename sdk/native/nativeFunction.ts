import * as pulumi from "@pulumi/pulumi";
import { nativeType } from "../typeToken";
import { version } from "../version";

/** Calls a function of the plugin `pulumi-resource-dockerhub`. */
export function call<R>(token: string, args: object, opts: pulumi.InvokeOptions = {}): Promise<R> {
  return pulumi.runtime.invoke(nativeType(token), { ...args }, { version, ...opts });
}

/** The same with arguments that are not known yet. */
export function callOutput<R>(token: string, args: object, opts: pulumi.InvokeOutputOptions = {}): pulumi.Output<R> {
  return pulumi.runtime.invokeOutput<R>(nativeType(token), { ...args }, { version, ...opts });
}
