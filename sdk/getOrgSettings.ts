// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { RestrictedImages } from "./types";

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
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * dockerhub.getOrgSettings({ organization: "acme" }).then(({ restrictedImages }) => {
 *   if (!restrictedImages.enabled) pulumi.log.warn("The members of acme may pull any image.");
 * });
 * ```
 */
export function getOrgSettings(args: GetOrgSettingsArgs, opts?: pulumi.InvokeOptions): Promise<GetOrgSettingsResult> {
  return call("getOrgSettings", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
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
  return whenKnown(call, "getOrgSettings", args, opts);
}

/** What {@link getOrgSettings} takes. */
export interface GetOrgSettingsArgs {
  /** The organization's name. */
  readonly organization: string;
}

/** What {@link getOrgSettingsOutput} takes. */
export interface GetOrgSettingsOutputArgs {
  /** The organization's name. */
  readonly organization: pulumi.Input<string>;
}

/** What {@link getOrgSettings} gives. */
export interface GetOrgSettingsResult {
  /** Which images the members may pull. */
  readonly restrictedImages: RestrictedImages;
}
