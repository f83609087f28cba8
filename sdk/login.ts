// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { LoginEndpoint } from "./types";

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
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * // For a call of Docker Hub's API that this package has no function for.
 * export const bearer = dockerhub.loginOutput().token; // secret
 * ```
 */
export function login(args: LoginArgs = {}, opts?: pulumi.InvokeOptions): Promise<LoginResult> {
  return call("login", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * // For a call of Docker Hub's API that this package has no function for.
 * export const bearer = dockerhub.loginOutput().token; // secret
 * ```
 */
export function loginOutput(args: LoginOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<LoginResult> {
  return whenKnown(call, "login", args, opts, { secret: true });
}

/** What {@link login} takes. */
export interface LoginArgs {
  /** Who logs in. Default: the configured user. */
  readonly username?: string | undefined;
  /** Password or access token. Declared together with `username`. Secret. */
  readonly password?: string | undefined;
  /** `auth/token`, whose tokens last ten minutes, or the deprecated `users/login`. Default: `"auth/token"`. */
  readonly endpoint?: LoginEndpoint | undefined;
}

/** What {@link loginOutput} takes. */
export interface LoginOutputArgs {
  /** Who logs in. Default: the configured user. */
  readonly username?: pulumi.Input<string> | undefined;
  /** Password or access token. Declared together with `username`. Secret. */
  readonly password?: pulumi.Input<string> | undefined;
  /** `auth/token`, whose tokens last ten minutes, or the deprecated `users/login`. Default: `"auth/token"`. */
  readonly endpoint?: pulumi.Input<LoginEndpoint> | undefined;
}

/** What {@link login} gives. */
export interface LoginResult {
  /** The token, for `Authorization: Bearer`. Secret. */
  readonly token: string;
  /** When it ends, in ISO 8601. */
  readonly expiresAt?: string | undefined;
}
