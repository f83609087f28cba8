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
 * Uses `GET /v2/orgs/{name}/settings`.
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
 * Uses `GET /v2/orgs/{name}/settings`.
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
