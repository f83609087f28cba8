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
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getTag.md)
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const base = dockerhub.getTagOutput({ namespace: "library", repository: "busybox", tag: "1.36" });
 *
 * // What the tag stands for today, and not what it is moved to tomorrow.
 * export const pinnedImage = pulumi.interpolate`busybox:1.36@${base.digest}`;
 * ```
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
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getTag.md)
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const base = dockerhub.getTagOutput({ namespace: "library", repository: "busybox", tag: "1.36" });
 *
 * // What the tag stands for today, and not what it is moved to tomorrow.
 * export const pinnedImage = pulumi.interpolate`busybox:1.36@${base.digest}`;
 * ```
 */
export function getTagOutput(args: GetTagOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTagResult> {
  return whenKnown(call, "dockerhub:index:getTag", args, opts);
}
