// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { LoginArgs, LoginOutputArgs, LoginResult } from "../login";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { LoginArgs, LoginOutputArgs, LoginResult };

/**
 * Logs in and gives a token for Docker Hub's API, for what this provider does not do.
 *
 * Resources and the other functions don't need it: they share one login of their own. Refused credentials are tried once at each endpoint in a run, since repeated failures lock the account for ten minutes.
 *
 * Calls: one; two with a second factor.
 *
 * Needs: a password or an access token. `users/login` takes no organization access token; with a second factor it needs `DOCKER_2FA_CODE`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/login.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * // For a call of Docker Hub's API that this package has no function for.
 * export const bearer = dockerhub.loginOutput().token; // secret
 * ```
 */
export function login(args: LoginArgs = {}, opts?: pulumi.InvokeOptions): Promise<LoginResult> {
  return call("dockerhub:index:login", args, opts);
}

/**
 * Logs in and gives a token for Docker Hub's API, for what this provider does not do.
 *
 * Resources and the other functions don't need it: they share one login of their own. Refused credentials are tried once at each endpoint in a run, since repeated failures lock the account for ten minutes.
 *
 * Calls: one; two with a second factor.
 *
 * Needs: a password or an access token. `users/login` takes no organization access token; with a second factor it needs `DOCKER_2FA_CODE`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/login.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * // For a call of Docker Hub's API that this package has no function for.
 * export const bearer = dockerhub.loginOutput().token; // secret
 * ```
 */
export function loginOutput(args: LoginOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<LoginResult> {
  return whenKnown(call, "dockerhub:index:login", args, opts, { secret: true });
}
