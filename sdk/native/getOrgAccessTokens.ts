// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type {
  GetOrgAccessTokensArgs,
  GetOrgAccessTokensOutputArgs,
  GetOrgAccessTokensResult,
} from "../getOrgAccessTokens";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetOrgAccessTokensArgs, GetOrgAccessTokensOutputArgs, GetOrgAccessTokensResult };

/**
 * Lists the access tokens of an organization, expired and inactive ones too. What a token may do is not in Docker Hub's list.
 *
 * Calls: one for each 100 tokens.
 *
 * Needs: the password of an owner of the organization. Docker Hub does not let access tokens see access tokens.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getOrgAccessTokens.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const neverUsed = dockerhub
 *   .getOrgAccessTokensOutput({ organization: "acme" })
 *   .accessTokens.apply((tokens) => tokens.filter(({ lastUsed }) => lastUsed === undefined).map(({ label }) => label));
 * ```
 */
export function getOrgAccessTokens(
  args: GetOrgAccessTokensArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetOrgAccessTokensResult> {
  return call("dockerhub:index:getOrgAccessTokens", args, opts);
}

/**
 * Lists the access tokens of an organization, expired and inactive ones too. What a token may do is not in Docker Hub's list.
 *
 * Calls: one for each 100 tokens.
 *
 * Needs: the password of an owner of the organization. Docker Hub does not let access tokens see access tokens.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getOrgAccessTokens.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const neverUsed = dockerhub
 *   .getOrgAccessTokensOutput({ organization: "acme" })
 *   .accessTokens.apply((tokens) => tokens.filter(({ lastUsed }) => lastUsed === undefined).map(({ label }) => label));
 * ```
 */
export function getOrgAccessTokensOutput(
  args: GetOrgAccessTokensOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetOrgAccessTokensResult> {
  return whenKnown(call, "dockerhub:index:getOrgAccessTokens", args, opts);
}
