// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "../../runtime/nativeFunction";
import { whenKnown } from "../../runtime/whenKnown";
import type { CheckLoginArgs, CheckLoginOutputArgs, CheckLoginResult } from "../../v1/checkLogin";

export type { CheckLoginArgs, CheckLoginOutputArgs, CheckLoginResult };

/**
 * Says whether credentials are good, by the v1 API. `login` does that on today's Docker Hub.
 *
 * Credentials that were refused are tried once in a run, since repeated failures lock the account for ten minutes.
 *
 * Calls: one.
 *
 * Needs: none.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/v1.checkLogin.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const areCredentialsGood = dockerhub.v1.checkLogin().then(({ isValid }) => isValid);
 * ```
 */
export function checkLogin(args: CheckLoginArgs = {}, opts?: pulumi.InvokeOptions): Promise<CheckLoginResult> {
  return call("dockerhub:v1:checkLogin", args, opts);
}

/**
 * Says whether credentials are good, by the v1 API. `login` does that on today's Docker Hub.
 *
 * Credentials that were refused are tried once in a run, since repeated failures lock the account for ten minutes.
 *
 * Calls: one.
 *
 * Needs: none.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/v1.checkLogin.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const areCredentialsGood = dockerhub.v1.checkLogin().then(({ isValid }) => isValid);
 * ```
 */
export function checkLoginOutput(
  args: CheckLoginOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<CheckLoginResult> {
  return whenKnown(call, "dockerhub:v1:checkLogin", args, opts);
}
