// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../../runtime/isOfType";
import { NativeResource } from "../../runtime/nativeResource";
import type { V1Image } from "../../types";
import type { RepositoryImagesArgs } from "../../v1/repositoryImages";

export type { RepositoryImagesArgs };

/**
 * The list of a repository's images in the v1 API, which Docker removed on 2022-08-23. It is managed as a whole: an image that is not declared is drift. For the namespace `library` the form without a namespace is used.
 *
 * Destroy: empties the list.
 *
 * Id: `namespace/repository`.
 *
 * Needs: a user who may push to the repository; for `library`, one of Docker's administrators.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/v1.RepositoryImages.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const archive = new dockerhub.v1.Repository("archive", { namespace: "acme" });
 *
 * new dockerhub.v1.RepositoryImages("archive-images", {
 *   namespace: archive.namespace,
 *   repository: archive.name,
 *   images: [
 *     { id: "9e89cc6f0bc3c38722009fe6857087b486531f9a779a0c17e3ed29dae8f12c4f" },
 *     {
 *       id: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
 *       checksum: "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9",
 *     },
 *   ],
 * });
 * ```
 */
export class RepositoryImages extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): RepositoryImages {
    return new RepositoryImages(name, {} as RepositoryImagesArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is RepositoryImages {
    return isOfType(value, shape.nativeType);
  }

  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  declare readonly namespace: pulumi.Output<string>;
  /** The repository's name, without its namespace. */
  declare readonly repository: pulumi.Output<string>;
  /** All images of the repository: a set: their order does not matter. */
  declare readonly images: pulumi.Output<V1Image[]>;
  /** Whether a list that holds other images is adopted, and they are dropped from it. */
  declare readonly adoptExisting: pulumi.Output<boolean>;

  constructor(name: string, args: RepositoryImagesArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "v1.RepositoryImages",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub/v1:RepositoryImages",
  nativeType: "dockerhub:v1:RepositoryImages",
  properties: ["namespace", "repository", "images", "adoptExisting"],
  secrets: [],
  deletesFirst: true,
} as const;
