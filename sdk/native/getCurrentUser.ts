// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetCurrentUserResult } from "../getCurrentUser";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetCurrentUserResult };

/**
 * Reads who is logged in.
 *
 * Calls: one.
 *
 * Needs: a user's password or personal access token.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getCurrentUser.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const deployedBy = dockerhub.getCurrentUserOutput().username;
 * ```
 */
export function getCurrentUser(opts?: pulumi.InvokeOptions): Promise<GetCurrentUserResult> {
  return call("dockerhub:index:getCurrentUser", {}, opts);
}

/**
 * Reads who is logged in.
 *
 * Calls: one.
 *
 * Needs: a user's password or personal access token.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getCurrentUser.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const deployedBy = dockerhub.getCurrentUserOutput().username;
 * ```
 */
export function getCurrentUserOutput(opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCurrentUserResult> {
  return whenKnown(call, "dockerhub:index:getCurrentUser", {}, opts);
}
