// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";

/**
 * Reads what everyone may know of an organization. `getOrganizations` knows role and plan too.
 *
 * Calls: one.
 *
 * Needs: any credentials.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getOrganization.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * export const since = dockerhub.getOrganizationOutput({ organization: "acme" }).joinedAt;
 * ```
 */
export function getOrganization(
  args: GetOrganizationArgs,
  opts?: pulumi.InvokeOptions,
): Promise<GetOrganizationResult> {
  return call("getOrganization", args, opts);
}

/**
 * Reads what everyone may know of an organization. `getOrganizations` knows role and plan too.
 *
 * Calls: one.
 *
 * Needs: any credentials.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getOrganization.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * export const since = dockerhub.getOrganizationOutput({ organization: "acme" }).joinedAt;
 * ```
 */
export function getOrganizationOutput(
  args: GetOrganizationOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetOrganizationResult> {
  return whenKnown(call, "getOrganization", args, opts);
}

/** What {@link getOrganization} takes. */
export interface GetOrganizationArgs {
  /** The organization's name. */
  readonly organization: string;
}

/** What {@link getOrganizationOutput} takes. */
export interface GetOrganizationOutputArgs {
  /** The organization's name. */
  readonly organization: pulumi.Input<string>;
}

/** What {@link getOrganization} gives. */
export interface GetOrganizationResult {
  /** The organization's name. */
  readonly name: string;
  /** The account's id. */
  readonly id: string;
  /** The name that people see; may be empty. */
  readonly fullName: string;
  /** The company; may be empty. */
  readonly company: string;
  /** Where it is; may be empty. */
  readonly location: string;
  /** A page elsewhere; may be empty. */
  readonly profileUrl: string;
  /** When the account was created, in ISO 8601. */
  readonly joinedAt?: string | undefined;
}
