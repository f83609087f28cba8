// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetTagArgs, GetTagOutputArgs, GetTagResult } from "../getTag";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetTagArgs, GetTagOutputArgs, GetTagResult };

/**
 * Reads a tag: what it stands for, and when it was pushed and pulled.
 *
 * Calls: one.
 *
 * Needs: any credentials for a public repository; for a private one, those of somebody who sees it.
 *
 * Uses `GET /v2/namespaces/{namespace}/repositories/{repository}/tags/{tag}`.
 */
export function getTag(args: GetTagArgs, opts?: pulumi.InvokeOptions): Promise<GetTagResult> {
  return call("dockerhub:index:getTag", args, opts);
}

/**
 * Reads a tag: what it stands for, and when it was pushed and pulled.
 *
 * Calls: one.
 *
 * Needs: any credentials for a public repository; for a private one, those of somebody who sees it.
 *
 * Uses `GET /v2/namespaces/{namespace}/repositories/{repository}/tags/{tag}`.
 */
export function getTagOutput(args: GetTagOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTagResult> {
  return whenKnown(call, "dockerhub:index:getTag", args, opts);
}
