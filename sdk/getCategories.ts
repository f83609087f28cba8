// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { RepositoryCategory } from "./types";

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
  return call("getCategories", {}, opts);
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
  return whenKnown(call, "getCategories", {}, opts);
}

/** What {@link getCategories} gives. */
export interface GetCategoriesResult {
  /** The categories. */
  readonly categories: RepositoryCategory[];
}
