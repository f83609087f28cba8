// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../runtime/isOfType";
import { NativeResource } from "../runtime/nativeResource";
import type { TagRetentionArgs } from "../tagRetention";

export type { TagRetentionArgs };

/**
 * A policy that deletes old tags of a repository, and goes on doing so: each `up --refresh` deletes what is due by then. By default it is a trial: `dryRun: false` deletes tags for good.
 *
 * A tag is deleted only where all parts of the policy let it go. Immutable tags are kept, and so is a tag whose age Docker Hub does not tell. The preview says which tags are deleted. Each is read once more before its deletion, and kept if it was pushed again. An interrupted run is finished by the next.
 *
 * The images of a deleted tag are gone where no other tag has them. The deletion of tags is undocumented, and not verified against the live service.
 *
 * Destroy: nothing: what was deleted can't be brought back.
 *
 * Id: `namespace/repository`.
 *
 * Needs: a user who may administer the repository, with the password or a personal access token of the scope `repo:admin`, or an organization access token of the scopes `scope-repository-read`, `scope-tag-read` and `scope-tag-admin`; where tags are immutable also `scope-repository-settings-admin`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/TagRetention.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * // Of what CI pushes, the fifty newest builds are kept, and everything of the last month; releases and `latest` for ever.
 * new dockerhub.TagRetention("web-retention", {
 *   namespace: "acme",
 *   repository: "web",
 *   keepNewest: 50,
 *   keepPatterns: ["latest", "v*"],
 *   olderThan: "30d",
 *   dryRun: false,
 * });
 * ```
 */
export class TagRetention extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): TagRetention {
    return new TagRetention(name, {} as TagRetentionArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is TagRetention {
    return isOfType(value, shape.nativeType);
  }

  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  declare readonly namespace: pulumi.Output<string>;
  /** The repository's name, without its namespace. */
  declare readonly repository: pulumi.Output<string>;
  /** How many of the most recently pushed tags are kept, beside those of `keepPatterns`. */
  declare readonly keepNewest: pulumi.Output<number>;
  /** Tags that are always kept: a set of names, in which `*` stands for any characters and `?` for one, e.g. `latest`, `v*`. */
  declare readonly keepPatterns: pulumi.Output<string[]>;
  /** How long ago a tag must have been pushed to be deleted, e.g. `12h`, `30d`, `8w`. Any age by default. */
  declare readonly olderThan: pulumi.Output<string | undefined>;
  /** Whether it is only said what would be deleted. Deleting tags for good takes `false`. */
  declare readonly dryRun: pulumi.Output<boolean>;
  /** Not declared. A refresh shows here which tags the policy deletes, and the next `up` deletes them. */
  declare readonly overdue: pulumi.Output<string[]>;
  /** The tags that the last `up` deleted. */
  declare readonly deleted: pulumi.Output<string[] | undefined>;
  /** In a trial, the tags that the last `up` would have deleted. */
  declare readonly wouldDelete: pulumi.Output<string[] | undefined>;

  constructor(name: string, args: TagRetentionArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "TagRetention",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:TagRetention",
  nativeType: "dockerhub:index:TagRetention",
  properties: [
    "namespace",
    "repository",
    "keepNewest",
    "keepPatterns",
    "olderThan",
    "dryRun",
    "overdue",
    "deleted",
    "wouldDelete",
  ],
  secrets: [],
  deletesFirst: true,
} as const;
