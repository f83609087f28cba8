// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { HubResource } from "./runtime/hubResource";
import { isOfType } from "./runtime/isOfType";

import type {
  IgnoredWarning,
  IgnoredWarningArgs,
  ImageDeletionMetrics,
  ImageManifest,
  ImageManifestArgs,
} from "./types";

/**
 * Images that are deleted, and stay deleted. By default it is a trial: `dryRun: false` deletes them for good.
 *
 * What stands in the way is shown by image, and stops it: an image that is not there, is in use, or has tags. A warning is passed over when `ignoreWarnings` has it as Docker Hub gave it, with all its tags. An image that was deleted and is pushed again is drift, and the next `up` deletes it again.
 *
 * Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.
 *
 * Destroy: nothing: what was deleted can't be brought back.
 *
 * Id: `namespace/` and a uuid.
 *
 * Needs: a user who may delete the repositories' images, in a namespace with a Pro, Team or Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/ImageDeletion.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2023-12-11: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const digest = "sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1";
 *
 * // Without dryRun: false it is a trial, whose result is in `metrics`.
 * const withdrawn = new dockerhub.ImageDeletion("withdrawn", {
 *   namespace: "acme",
 *   manifests: [{ repository: "web", digest }],
 *   dryRun: false,
 * });
 *
 * export const metrics = withdrawn.metrics;
 * ```
 */
export class ImageDeletion extends HubResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ImageDeletion {
    return new ImageDeletion(name, {} as ImageDeletionArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is ImageDeletion {
    return isOfType(value, shape.dynamicType);
  }

  /** The user or organization whose images are deleted. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  declare readonly namespace: pulumi.Output<string>;
  /** The images to delete: a set: their order does not matter. */
  declare readonly manifests: pulumi.Output<ImageManifest[]>;
  /** Since when an image must have been pushed or pulled to be active, in ISO 8601 with a zone. Default: one month ago. */
  declare readonly activeFrom: pulumi.Output<string | undefined>;
  /** The warnings that are not to stop it, each as Docker Hub gave it. Any other stops it. Default: none. */
  declare readonly ignoreWarnings: pulumi.Output<IgnoredWarning[]>;
  /** Whether it is only tried, and nothing deleted. Deleting images for good takes `false`. */
  declare readonly dryRun: pulumi.Output<boolean>;
  /** What the last deletion or trial did, or would do; not known when its answer was lost. */
  declare readonly metrics: pulumi.Output<ImageDeletionMetrics | undefined>;

  constructor(name: string, args: ImageDeletionArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "ImageDeletion",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:ImageDeletion",
  nativeType: "dockerhub:index:ImageDeletion",
  properties: ["namespace", "manifests", "activeFrom", "ignoreWarnings", "dryRun", "metrics"],
  secrets: [],
  deletesFirst: false,
} as const;

/** What a program declares of {@link ImageDeletion}. */
export interface ImageDeletionArgs {
  /** The user or organization whose images are deleted. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. A change replaces the resource. */
  readonly namespace?: pulumi.Input<string> | undefined;
  /** The images to delete: a set: their order does not matter. */
  readonly manifests: pulumi.Input<pulumi.Input<ImageManifestArgs>[]>;
  /** Since when an image must have been pushed or pulled to be active, in ISO 8601 with a zone. Default: one month ago. */
  readonly activeFrom?: pulumi.Input<string> | undefined;
  /** The warnings that are not to stop it, each as Docker Hub gave it. Any other stops it. Default: none. */
  readonly ignoreWarnings?: pulumi.Input<pulumi.Input<IgnoredWarningArgs>[]> | undefined;
  /** Whether it is only tried, and nothing deleted. Deleting images for good takes `false`. Default: `true`. */
  readonly dryRun?: pulumi.Input<boolean> | undefined;
}
