// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";

/**
 * Reads who is logged in.
 *
 * Calls: one.
 *
 * Needs: a user's password or personal access token.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getCurrentUser.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * export const deployedBy = dockerhub.getCurrentUserOutput().username;
 * ```
 */
export function getCurrentUser(opts?: pulumi.InvokeOptions): Promise<GetCurrentUserResult> {
  return call("getCurrentUser", {}, opts);
}

/**
 * Reads who is logged in.
 *
 * Calls: one.
 *
 * Needs: a user's password or personal access token.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getCurrentUser.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * export const deployedBy = dockerhub.getCurrentUserOutput().username;
 * ```
 */
export function getCurrentUserOutput(opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCurrentUserResult> {
  return whenKnown(call, "getCurrentUser", {}, opts);
}

/** What {@link getCurrentUser} gives. */
export interface GetCurrentUserResult {
  /** The Docker ID. */
  readonly username: string;
  /** Whether it is an account of Docker's staff. */
  readonly isStaff: boolean;
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
