// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "../runtime/hubFunction";
import { whenKnown } from "../runtime/whenKnown";

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
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * export const areCredentialsGood = dockerhub.v1.checkLogin().then(({ isValid }) => isValid);
 * ```
 */
export function checkLogin(args: CheckLoginArgs = {}, opts?: pulumi.InvokeOptions): Promise<CheckLoginResult> {
  return call("v1.checkLogin", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * export const areCredentialsGood = dockerhub.v1.checkLogin().then(({ isValid }) => isValid);
 * ```
 */
export function checkLoginOutput(
  args: CheckLoginOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<CheckLoginResult> {
  return whenKnown(call, "v1.checkLogin", args, opts);
}

/** What {@link checkLogin} takes. */
export interface CheckLoginArgs {
  /** Whose login. Default: the configured user. */
  readonly username?: string | undefined;
  /** The password. Declared together with `username`. Secret. */
  readonly password?: string | undefined;
}

/** What {@link checkLoginOutput} takes. */
export interface CheckLoginOutputArgs {
  /** Whose login. Default: the configured user. */
  readonly username?: pulumi.Input<string> | undefined;
  /** The password. Declared together with `username`. Secret. */
  readonly password?: pulumi.Input<string> | undefined;
}

/** What {@link checkLogin} gives. */
export interface CheckLoginResult {
  /** Whether the credentials are good. */
  readonly isValid: boolean;
}
