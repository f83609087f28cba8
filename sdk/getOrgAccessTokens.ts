// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { OrgAccessTokenDetails } from "./types";

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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return call("getOrgAccessTokens", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return whenKnown(call, "getOrgAccessTokens", args, opts);
}

/** What {@link getOrgAccessTokens} takes. */
export interface GetOrgAccessTokensArgs {
  /** The organization's name. */
  readonly organization: string;
}

/** What {@link getOrgAccessTokensOutput} takes. */
export interface GetOrgAccessTokensOutputArgs {
  /** The organization's name. */
  readonly organization: pulumi.Input<string>;
}

/** What {@link getOrgAccessTokens} gives. */
export interface GetOrgAccessTokensResult {
  /** The tokens. */
  readonly accessTokens: OrgAccessTokenDetails[];
}
