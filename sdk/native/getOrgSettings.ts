// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { GetOrgSettingsArgs, GetOrgSettingsOutputArgs, GetOrgSettingsResult } from "../getOrgSettings";
import { call } from "../runtime/nativeFunction";
import { whenKnown } from "../runtime/whenKnown";

export type { GetOrgSettingsArgs, GetOrgSettingsOutputArgs, GetOrgSettingsResult };

/**
 * Reads the settings of an organization: Image Access Management.
 *
 * Calls: one.
 *
 * Needs: an owner of the organization, which needs a Docker Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getOrgSettings.md)
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * dockerhub.getOrgSettings({ organization: "acme" }).then(({ restrictedImages }) => {
 *   if (!restrictedImages.enabled) pulumi.log.warn("The members of acme may pull any image.");
 * });
 * ```
 */
export function getOrgSettings(args: GetOrgSettingsArgs, opts?: pulumi.InvokeOptions): Promise<GetOrgSettingsResult> {
  return call("dockerhub:index:getOrgSettings", args, opts);
}

/**
 * Reads the settings of an organization: Image Access Management.
 *
 * Calls: one.
 *
 * Needs: an owner of the organization, which needs a Docker Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getOrgSettings.md)
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * dockerhub.getOrgSettings({ organization: "acme" }).then(({ restrictedImages }) => {
 *   if (!restrictedImages.enabled) pulumi.log.warn("The members of acme may pull any image.");
 * });
 * ```
 */
export function getOrgSettingsOutput(
  args: GetOrgSettingsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetOrgSettingsResult> {
  return whenKnown(call, "dockerhub:index:getOrgSettings", args, opts);
}
