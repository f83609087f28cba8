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
 * Uses `GET /v2/access-tokens`.
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
 * Uses `GET /v2/access-tokens`.
 */
export function getAccessTokensOutput(opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetAccessTokensResult> {
  return whenKnown(call, "dockerhub:index:getAccessTokens", {}, opts);
}
