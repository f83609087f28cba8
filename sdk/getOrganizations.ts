// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { OrganizationMembership } from "./types";

/**
 * Lists the organizations that the user is in who is logged in.
 *
 * Calls: one for each 100 organizations.
 *
 * Needs: a user's password or personal access token.
 *
 * Uses `GET /v2/user/orgs/`.
 */
export function getOrganizations(opts?: pulumi.InvokeOptions): Promise<GetOrganizationsResult> {
  return call("getOrganizations", {}, opts);
}

/**
 * Lists the organizations that the user is in who is logged in.
 *
 * Calls: one for each 100 organizations.
 *
 * Needs: a user's password or personal access token.
 *
 * Uses `GET /v2/user/orgs/`.
 */
export function getOrganizationsOutput(opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetOrganizationsResult> {
  return whenKnown(call, "getOrganizations", {}, opts);
}

/** What {@link getOrganizations} gives. */
export interface GetOrganizationsResult {
  /** The organizations. */
  readonly organizations: OrganizationMembership[];
}
