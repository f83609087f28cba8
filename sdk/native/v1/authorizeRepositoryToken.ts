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
 * Uses `PUT /v1/repositories/{namespace}/{repo_name}/auth`, `PUT /v1/repositories/{repo_name}/auth`.
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
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
 * Uses `PUT /v1/repositories/{namespace}/{repo_name}/auth`, `PUT /v1/repositories/{repo_name}/auth`.
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
 */
export function authorizeRepositoryTokenOutput(
  args: AuthorizeRepositoryTokenOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<AuthorizeRepositoryTokenResult> {
  return whenKnown(call, "dockerhub:v1:authorizeRepositoryToken", args, opts);
}
