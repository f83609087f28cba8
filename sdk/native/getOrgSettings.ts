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
 * Uses `GET /v2/orgs/{name}/settings`.
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
 * Uses `GET /v2/orgs/{name}/settings`.
 */
export function getOrgSettingsOutput(
  args: GetOrgSettingsOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetOrgSettingsResult> {
  return whenKnown(call, "dockerhub:index:getOrgSettings", args, opts);
}
