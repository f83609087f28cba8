// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call } from "./runtime/hubFunction";
import { whenKnown } from "./runtime/whenKnown";
import type { TagImage } from "./types";

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
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const base = dockerhub.getTagOutput({ namespace: "library", repository: "busybox", tag: "1.36" });
 *
 * // What the tag stands for today, and not what it is moved to tomorrow.
 * export const pinnedImage = pulumi.interpolate`busybox:1.36@${base.digest}`;
 * ```
 */
export function getTag(args: GetTagArgs, opts?: pulumi.InvokeOptions): Promise<GetTagResult> {
  return call("getTag", args, opts);
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
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const base = dockerhub.getTagOutput({ namespace: "library", repository: "busybox", tag: "1.36" });
 *
 * // What the tag stands for today, and not what it is moved to tomorrow.
 * export const pinnedImage = pulumi.interpolate`busybox:1.36@${base.digest}`;
 * ```
 */
export function getTagOutput(args: GetTagOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTagResult> {
  return whenKnown(call, "getTag", args, opts);
}

/** What {@link getTag} takes. */
export interface GetTagArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: string | undefined;
  /** The repository's name, without its namespace. */
  readonly repository: string;
  /** The tag's name. */
  readonly tag: string;
}

/** What {@link getTagOutput} takes. */
export interface GetTagOutputArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  readonly namespace?: pulumi.Input<string> | undefined;
  /** The repository's name, without its namespace. */
  readonly repository: pulumi.Input<string>;
  /** The tag's name. */
  readonly tag: pulumi.Input<string>;
}

/** What {@link getTag} gives. */
export interface GetTagResult {
  /** The tag's name. */
  readonly name: string;
  /** The digest that it stands for. */
  readonly digest?: string | undefined;
  /** What its layers take compressed, in bytes. */
  readonly size?: number | undefined;
  /** `active` when it was pushed or pulled in the last month, else `inactive`. */
  readonly status?: string | undefined;
  /** The media type of what it stands for. */
  readonly mediaType?: string | undefined;
  /** What that is: `image`, `plugin`, `helm`, `volume`, `compose`, `model` and others. */
  readonly contentType?: string | undefined;
  /** The number of the account that first pushed it. */
  readonly creatorId?: number | undefined;
  /** When it was last changed, in ISO 8601. */
  readonly lastUpdated?: string | undefined;
  /** Who changed it last. */
  readonly lastUpdater?: string | undefined;
  /** When it was last pulled, in ISO 8601. */
  readonly lastPulled?: string | undefined;
  /** When it was last pushed, in ISO 8601. */
  readonly lastPushed?: string | undefined;
  /** What it stands for, by platform. */
  readonly images: TagImage[];
}
