// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { AccessTokenDetails } from "./types";

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
  return call("getAccessTokens", {}, opts);
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
  return whenKnown(call, "getAccessTokens", {}, opts);
}

/** What {@link getAccessTokens} gives. */
export interface GetAccessTokensResult {
  /** The tokens. */
  readonly accessTokens: AccessTokenDetails[];
  /** How many of them can be used. */
  readonly activeCount: number;
}
