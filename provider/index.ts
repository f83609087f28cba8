require("#node").orThrow();

import type * as pulumi from "@pulumi/pulumi";
import { hubFrom } from "./connection";
import { functions, resources } from "./definitions";
import { hostDynamically } from "./hosts/dynamic";
import { invoke } from "./rules/invoke";

export { settings } from "./config";
export type { AnyFunction, AnyResource, Docs, FunctionDocs, ResourceDocs } from "./define";
export { retirement } from "./define";
export { functions, resources } from "./definitions";
export { deletesFirst, idForm, replacingInputs } from "./rules/identity";
export { dynamicType, nativeType } from "./token";

/** What the state of a dynamic resource refers to: its `__provider` line calls this with the resource's token. */
export function dynamicProvider(token: string): pulumi.dynamic.ResourceProvider {
  const definition = resources.find((resource) => resource.token === token);
  if (!definition)
    throw new Error(`pulumi-dockerhub has no resource "${token}"; is the installed version older than the stack's?`);
  return hostDynamically(definition);
}

/** Calls a function as the configuration says; what the SDK's functions do. */
export async function callFunction(
  token: string,
  args: Record<string, unknown>,
  config: (key: string) => string | undefined,
): Promise<Record<string, unknown>> {
  const definition = functions.find((each) => each.token === token);
  if (!definition) throw new Error(`pulumi-dockerhub has no function "${token}".`);
  return invoke(definition, args, () => hubFrom(config));
}
