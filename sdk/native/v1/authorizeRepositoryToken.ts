// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "../../runtime/nativeFunction";
import { whenKnown } from "../../runtime/whenKnown";
import type {
  AuthorizeRepositoryTokenArgs,
  AuthorizeRepositoryTokenOutputArgs,
  AuthorizeRepositoryTokenResult,
} from "../../v1/authorizeRepositoryToken";

export type { AuthorizeRepositoryTokenArgs, AuthorizeRepositoryTokenOutputArgs, AuthorizeRepositoryTokenResult };

/**
 * Asks the v1 API whether a token for a repository is good: one that the creation or deletion of a repository answered with. The token names its repository; for `library` the form without a namespace is used.
 *
 * Calls: one.
 *
 * Needs: the token itself.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/v1.authorizeRepositoryToken.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const mirror = new dockerhub.v1.Repository("mirror", { namespace: "acme" });
 * const answer = dockerhub.v1.authorizeRepositoryTokenOutput({ token: mirror.token });
 *
 * export const mayPush = answer.apply(({ isAuthorized, access }) => isAuthorized && access === "write");
 * ```
 */
export function authorizeRepositoryToken(
  args: AuthorizeRepositoryTokenArgs,
  opts?: pulumi.InvokeOptions,
): Promise<AuthorizeRepositoryTokenResult> {
  return call("dockerhub:v1:authorizeRepositoryToken", args, opts);
}

/**
 * Asks the v1 API whether a token for a repository is good: one that the creation or deletion of a repository answered with. The token names its repository; for `library` the form without a namespace is used.
 *
 * Calls: one.
 *
 * Needs: the token itself.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/v1.authorizeRepositoryToken.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const mirror = new dockerhub.v1.Repository("mirror", { namespace: "acme" });
 * const answer = dockerhub.v1.authorizeRepositoryTokenOutput({ token: mirror.token });
 *
 * export const mayPush = answer.apply(({ isAuthorized, access }) => isAuthorized && access === "write");
 * ```
 */
export function authorizeRepositoryTokenOutput(
  args: AuthorizeRepositoryTokenOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<AuthorizeRepositoryTokenResult> {
  return whenKnown(call, "dockerhub:v1:authorizeRepositoryToken", args, opts);
}
