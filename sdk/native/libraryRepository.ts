// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { LibraryRepositoryArgs } from "../libraryRepository";
import { isOfType } from "../runtime/isOfType";
import { NativeResource } from "../runtime/nativeResource";
import type { V1Image } from "../types";

export type { LibraryRepositoryArgs };

/**
 * A repository of Docker's own namespace `library`, the home of Official Images.
 *
 * It is created and deleted through the v1 API, which Docker removed on 2022-08-23; its texts are managed through v2. On a Hub without v1 none can be created, and `adoptExisting: true` manages one that exists through v2 alone.
 *
 * Destroy: deletes the repository. While it has tags or images that is refused, unless `forceDestroy` is set.
 *
 * Id: `name`.
 *
 * Needs: one of Docker's administrators.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/LibraryRepository.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * new dockerhub.LibraryRepository("example", {
 *   description: "An official image",
 *   fullDescription: "# example\n\nWhat the image is for, and how to run it.",
 * });
 * ```
 */
export class LibraryRepository extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): LibraryRepository {
    return new LibraryRepository(name, {} as LibraryRepositoryArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is LibraryRepository {
    return isOfType(value, shape.nativeType);
  }

  /** The repository's name, without `library/`. Default: the resource's logical name. */
  declare readonly name: pulumi.Output<string>;
  /** The short description, at most 100 bytes. Not managed when it is not declared; removed, it becomes empty. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** The overview page in Markdown, at most 25,000 bytes. Not managed when it is not declared; removed, it becomes empty. */
  declare readonly fullDescription: pulumi.Output<string | undefined>;
  /** The images that the v1 API lists for the repository, sent with its creation: a set: their order does not matter. Not managed when it is not declared, and kept when the declaration is removed. Declare it here or with `v1.RepositoryImages`, not with both. */
  declare readonly images: pulumi.Output<V1Image[] | undefined>;
  /** Whether the repository may be deleted while it has tags or images. They are then gone for good. */
  declare readonly forceDestroy: pulumi.Output<boolean>;
  /** Whether a library repository that exists already is adopted instead of being an error. */
  declare readonly adoptExisting: pulumi.Output<boolean>;
  /** Which API has the repository: `v1` where the server has it, else `v2` alone. */
  declare readonly managedThrough: pulumi.Output<string>;
  /** The token that the creation answered with, for the registry: `signature=…,repository="…",access=write`. Secret; empty for a repository that was adopted. */
  declare readonly token: pulumi.Output<string>;
  /** The registries that the creation answered with; empty for a repository that was adopted. */
  declare readonly endpoints: pulumi.Output<string[]>;

  constructor(name: string, args: LibraryRepositoryArgs = {}, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "LibraryRepository",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:LibraryRepository",
  nativeType: "dockerhub:index:LibraryRepository",
  properties: [
    "name",
    "description",
    "fullDescription",
    "images",
    "forceDestroy",
    "adoptExisting",
    "managedThrough",
    "token",
    "endpoints",
  ],
  secrets: ["token"],
  deletesFirst: true,
} as const;
