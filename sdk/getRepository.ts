// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { ImmutableTagSettings, RepositoryCategory } from "./types";

/**
 * Reads a repository, with what changes by itself, such as its pulls.
 *
 * Calls: one.
 *
 * Needs: any credentials for a public repository; for a private one, those of somebody who sees it.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getRepository.md)
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const busybox = dockerhub.getRepositoryOutput({ namespace: "library", name: "busybox" });
 *
 * export const popularity = pulumi.interpolate`${busybox.pullCount} pulls, ${busybox.starCount} stars`;
 * ```
 */
export function getRepository(args: GetRepositoryArgs, opts?: pulumi.InvokeOptions): Promise<GetRepositoryResult> {
  return call("getRepository", args, opts);
}

/**
 * Reads a repository, with what changes by itself, such as its pulls.
 *
 * Calls: one.
 *
 * Needs: any credentials for a public repository; for a private one, those of somebody who sees it.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/getRepository.md)
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const busybox = dockerhub.getRepositoryOutput({ namespace: "library", name: "busybox" });
 *
 * export const popularity = pulumi.interpolate`${busybox.pullCount} pulls, ${busybox.starCount} stars`;
 * ```
 */
export function getRepositoryOutput(
  args: GetRepositoryOutputArgs,
  opts?: pulumi.InvokeOutputOptions,
): pulumi.Output<GetRepositoryResult> {
  return whenKnown(call, "getRepository", args, opts);
}

/** What {@link getRepository} takes. */
export interface GetRepositoryArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: string | undefined;
  /** The repository's name, without its namespace. */
  readonly name: string;
}

/** What {@link getRepositoryOutput} takes. */
export interface GetRepositoryOutputArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: pulumi.Input<string> | undefined;
  /** The repository's name, without its namespace. */
  readonly name: pulumi.Input<string>;
}

/** What {@link getRepository} gives. */
export interface GetRepositoryResult {
  /** The user or organization that it belongs to. */
  readonly namespace: string;
  /** Its name. */
  readonly name: string;
  /** The short description; empty when there is none. */
  readonly description: string;
  /** Whether only people with access see it. */
  readonly isPrivate: boolean;
  /** `active` or `inactive`. */
  readonly status?: string | undefined;
  /** How many people starred it. */
  readonly starCount?: number | undefined;
  /** How often it was pulled. */
  readonly pullCount?: number | undefined;
  /** What its images take, in bytes. */
  readonly storageSize?: number | undefined;
  /** When it was created, in ISO 8601. */
  readonly createdAt?: string | undefined;
  /** When an image was last pushed to it, in ISO 8601. */
  readonly lastUpdated?: string | undefined;
  /** The categories that it is found under. */
  readonly categories: RepositoryCategory[];
  /** The overview page in Markdown. */
  readonly fullDescription: string;
  /**  */
  readonly immutableTags?: ImmutableTagSettings | undefined;
}
