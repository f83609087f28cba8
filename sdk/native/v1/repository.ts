// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../../runtime/isOfType";
import { NativeResource } from "../../runtime/nativeResource";
import type { V1Image } from "../../types";
import type { RepositoryArgs } from "../../v1/repository";

export type { RepositoryArgs };

/**
 * A user's repository, created through the v1 API, which Docker removed on 2022-08-23. `Repository` is what there is today; `LibraryRepository` manages those of `library`.
 *
 * Destroy: deletes the repository. While it has images that is refused, unless `forceDestroy` is set.
 *
 * Id: `namespace/name`.
 *
 * Needs: a user who may administer the namespace.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/v1.Repository.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const legacy = new dockerhub.v1.Repository("legacy", { namespace: "acme" });
 *
 * export const registries = legacy.endpoints;
 * ```
 */
export class Repository extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Repository {
    return new Repository(name, {} as RepositoryArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is Repository {
    return isOfType(value, shape.nativeType);
  }

  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  declare readonly namespace: pulumi.Output<string>;
  /** The repository's name. Default: the resource's logical name. */
  declare readonly name: pulumi.Output<string>;
  /** The images that the v1 API lists for the repository, sent with its creation: a set: their order does not matter. Not managed when it is not declared, and kept when the declaration is removed. Declare it here or with `v1.RepositoryImages`, not with both. */
  declare readonly images: pulumi.Output<V1Image[] | undefined>;
  /** Whether the repository may be deleted while it has images. They are then gone for good. */
  declare readonly forceDestroy: pulumi.Output<boolean>;
  /** Whether a repository that exists already is adopted instead of being an error. */
  declare readonly adoptExisting: pulumi.Output<boolean>;
  /** The token that the creation answered with, for the registry: `signature=…,repository="…",access=write`. Secret; empty for a repository that was adopted. */
  declare readonly token: pulumi.Output<string>;
  /** The registries that the creation answered with; empty for a repository that was adopted. */
  declare readonly endpoints: pulumi.Output<string[]>;

  constructor(name: string, args: RepositoryArgs = {}, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "v1.Repository",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub/v1:Repository",
  nativeType: "dockerhub:v1:Repository",
  properties: ["namespace", "name", "images", "forceDestroy", "adoptExisting", "token", "endpoints"],
  secrets: ["token"],
  deletesFirst: true,
} as const;
