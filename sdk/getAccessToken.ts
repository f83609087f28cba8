// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";

/**
 * Reads a personal access token of the user that is logged in, by its uuid or its label. The token itself can't be read.
 *
 * Calls: one by uuid; by label, one for each 100 tokens of the user.
 *
 * Needs: the user's password: Docker Hub does not let an access token see access tokens.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getAccessToken.md)
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const deploy = new dockerhub.AccessToken("deploy", { label: "deploy", scopes: ["repo:read"] });
 * const details = dockerhub.getAccessTokenOutput({ uuid: deploy.uuid });
 *
 * export const origin = pulumi.interpolate`${details.creatorUserAgent}, from ${details.creatorIp}`;
 * ```
 */
export function getAccessToken(
  args: GetAccessTokenArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<GetAccessTokenResult> {
  return call("getAccessToken", args, opts);
}

/**
 * Reads a personal access token of the user that is logged in, by its uuid or its label. The token itself can't be read.
 *
 * Calls: one by uuid; by label, one for each 100 tokens of the user.
 *
 * Needs: the user's password: Docker Hub does not let an access token see access tokens.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getAccessToken.md)
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const deploy = new dockerhub.AccessToken("deploy", { label: "deploy", scopes: ["repo:read"] });
 * const details = dockerhub.getAccessTokenOutput({ uuid: deploy.uuid });
 *
 * export const origin = pulumi.interpolate`${details.creatorUserAgent}, from ${details.creatorIp}`;
 * ```
 */
export function getAccessTokenOutput(
  args: GetAccessTokenOutputArgs = {},
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetAccessTokenResult> {
  return whenKnown(call, "getAccessToken", args, opts);
}

/** What {@link getAccessToken} takes. */
export interface GetAccessTokenArgs {
  /** The token's uuid. Either this or `label` is declared. */
  readonly uuid?: string | undefined;
  /** The token's label, which must be the only one. */
  readonly label?: string | undefined;
}

/** What {@link getAccessTokenOutput} takes. */
export interface GetAccessTokenOutputArgs {
  /** The token's uuid. Either this or `label` is declared. */
  readonly uuid?: pulumi.Input<string> | undefined;
  /** The token's label, which must be the only one. */
  readonly label?: pulumi.Input<string> | undefined;
}

/** What {@link getAccessToken} gives. */
export interface GetAccessTokenResult {
  /** The token's id. */
  readonly uuid: string;
  /** What Docker Hub shows it as. */
  readonly label: string;
  /** What it may do. */
  readonly scopes: string[];
  /** Whether it can be used. */
  readonly isActive: boolean;
  /** When it was created, in ISO 8601. */
  readonly createdAt?: string | undefined;
  /** When it ends, in ISO 8601; never, when it is not set. */
  readonly expiresAt?: string | undefined;
  /** When it was last used, in ISO 8601; never, when it is not set. */
  readonly lastUsed?: string | undefined;
  /** The address that it was created from. */
  readonly creatorIp?: string | undefined;
  /** The program that it was created with. */
  readonly creatorUserAgent?: string | undefined;
  /** How it came to be, e.g. `manual`. */
  readonly generatedBy?: string | undefined;
}
