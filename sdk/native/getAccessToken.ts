// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetAccessTokenArgs, GetAccessTokenOutputArgs, GetAccessTokenResult } from "../getAccessToken";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetAccessTokenArgs, GetAccessTokenOutputArgs, GetAccessTokenResult };

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
 * import * as dockerhub from "pulumi-dockerhub/native";
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
  return call("dockerhub:index:getAccessToken", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub/native";
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
  return whenKnown(call, "dockerhub:index:getAccessToken", args, opts);
}
