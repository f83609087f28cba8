// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetAccessTokensResult } from "../getAccessTokens";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetAccessTokensResult };

/**
 * Lists the personal access tokens of the user that is logged in, expired and inactive ones too.
 *
 * Calls: one for each 100 tokens.
 *
 * Needs: the user's password: Docker Hub does not let an access token see access tokens.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getAccessTokens.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const ninetyDays = 90 * 24 * 60 * 60 * 1000;
 *
 * // The tokens that nobody has used for a quarter, for somebody to look at.
 * export const unused = dockerhub
 *   .getAccessTokens()
 *   .then(({ accessTokens }) =>
 *     accessTokens
 *       .filter(({ createdAt, lastUsed }) => Date.now() - Date.parse(lastUsed ?? createdAt ?? "") > ninetyDays)
 *       .map(({ label }) => label),
 *   );
 * ```
 */
export function getAccessTokens(opts?: pulumi.InvokeOptions): Promise<GetAccessTokensResult> {
  return call("dockerhub:index:getAccessTokens", {}, opts);
}

/**
 * Lists the personal access tokens of the user that is logged in, expired and inactive ones too.
 *
 * Calls: one for each 100 tokens.
 *
 * Needs: the user's password: Docker Hub does not let an access token see access tokens.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getAccessTokens.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const ninetyDays = 90 * 24 * 60 * 60 * 1000;
 *
 * // The tokens that nobody has used for a quarter, for somebody to look at.
 * export const unused = dockerhub
 *   .getAccessTokens()
 *   .then(({ accessTokens }) =>
 *     accessTokens
 *       .filter(({ createdAt, lastUsed }) => Date.now() - Date.parse(lastUsed ?? createdAt ?? "") > ninetyDays)
 *       .map(({ label }) => label),
 *   );
 * ```
 */
export function getAccessTokensOutput(opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetAccessTokensResult> {
  return whenKnown(call, "dockerhub:index:getAccessTokens", {}, opts);
}
