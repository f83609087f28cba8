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
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getCategories.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const slugs = dockerhub.getCategoriesOutput().categories.apply((all) => all.map(({ slug }) => slug));
 * ```
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
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getCategories.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * export const slugs = dockerhub.getCategoriesOutput().categories.apply((all) => all.map(({ slug }) => slug));
 * ```
 */
export function getCategoriesOutput(opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCategoriesResult> {
  return whenKnown(call, "dockerhub:index:getCategories", {}, opts);
}
