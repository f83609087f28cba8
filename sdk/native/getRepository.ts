// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetRepositoryArgs, GetRepositoryOutputArgs, GetRepositoryResult } from "../getRepository";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetRepositoryArgs, GetRepositoryOutputArgs, GetRepositoryResult };

/**
 * Reads a repository, with what changes by itself, such as its pulls.
 *
 * Calls: one.
 *
 * Needs: any credentials for a public repository; for a private one, those of somebody who sees it.
 *
 * Uses `GET /v2/namespaces/{namespace}/repositories/{repository}`.
 */
export function getRepository(args: GetRepositoryArgs, opts?: pulumi.InvokeOptions): Promise<GetRepositoryResult> {
  return call("dockerhub:index:getRepository", args, opts);
}

/**
 * Reads a repository, with what changes by itself, such as its pulls.
 *
 * Calls: one.
 *
 * Needs: any credentials for a public repository; for a private one, those of somebody who sees it.
 *
 * Uses `GET /v2/namespaces/{namespace}/repositories/{repository}`.
 */
export function getRepositoryOutput(
  args: GetRepositoryOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetRepositoryResult> {
  return whenKnown(call, "dockerhub:index:getRepository", args, opts);
}
