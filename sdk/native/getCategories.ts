// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetCategoriesResult } from "../getCategories";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetCategoriesResult };

/**
 * Lists the categories that Docker Hub has for repositories; `Repository` takes their slugs.
 *
 * Calls: one.
 *
 * Needs: any credentials.
 *
 * Uses `GET /v2/categories`.
 */
export function getCategories(opts?: pulumi.InvokeOptions): Promise<GetCategoriesResult> {
  return call("dockerhub:index:getCategories", {}, opts);
}

/**
 * Lists the categories that Docker Hub has for repositories; `Repository` takes their slugs.
 *
 * Calls: one.
 *
 * Needs: any credentials.
 *
 * Uses `GET /v2/categories`.
 */
export function getCategoriesOutput(opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCategoriesResult> {
  return whenKnown(call, "dockerhub:index:getCategories", {}, opts);
}
