// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { HubResource } from "./runtime/hubResource";
import { isOfType } from "./runtime/isOfType";

import type { CategorySlug, ImmutableTags, ImmutableTagsArgs, RepositoryStatus } from "./types";

/**
 * A repository on Docker Hub.
 *
 * `adoptExisting: true` adopts an existing repository; `Repository.get(name, id)` reads one.
 *
 * The preview of a change of `immutableTags` says which tags each new rule matches, and refuses a rule that Docker Hub does not take. `status` and `categories` are sent as Docker's own tools send them, and not verified against the live service.
 *
 * Destroy: deletes the repository. While it has tags that is refused, unless `forceDestroy` is set, since their images would be gone for good.
 *
 * Id: `namespace/name`.
 *
 * Needs: a user who may administer the namespace, with the password or a personal access token of the scope `repo:admin`. An organization access token can do all but change the visibility and the categories; immutable tags take its scope `scope-repository-settings-admin`. The namespace's plan decides how many private repositories it may have.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/Repository.md)
 *
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const api = new dockerhub.Repository("api", {
 *   namespace: "acme",
 *   description: "The API server",
 *   fullDescription: readFileSync("overview.md", "utf8"),
 *   isPrivate: true,
 *   immutableTags: { enabled: true, rules: ["v.*"] },
 *   categories: ["developer-tools"],
 * });
 *
 * export const repository = api.id;
 * ```
 */
export class Repository extends HubResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Repository {
    return new Repository(name, {} as RepositoryArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is Repository {
    return isOfType(value, shape.dynamicType);
  }

  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  declare readonly namespace: pulumi.Output<string>;
  /** The repository's name: 2 to 255 lower-case letters and digits, with single dots, dashes or underscores between them. Default: the resource's logical name. */
  declare readonly name: pulumi.Output<string>;
  /** The short description, at most 100 bytes. Not managed when it is not declared; removed, it becomes empty. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** The overview page in Markdown, at most 25,000 bytes. Not managed when it is not declared; removed, it becomes empty. */
  declare readonly fullDescription: pulumi.Output<string | undefined>;
  /** Whether only people with access see it. Not managed when it is not declared: a new repository then has Docker Hub's default, and nothing is published by leaving it out. */
  declare readonly isPrivate: pulumi.Output<boolean | undefined>;
  /** Which tags can no longer be moved or deleted. Not managed when it is not declared: leaving it out turns nothing off. */
  declare readonly immutableTags: pulumi.Output<ImmutableTags | undefined>;
  /** What the repository is found under: a set of at most 3 categories. Not managed when it is not declared; removed, there are none. */
  declare readonly categories: pulumi.Output<CategorySlug[] | undefined>;
  /** `active`, or `archived`: nobody can push to it or change it then. It is archived after all other changes, and made active before them. Not managed when it is not declared. Docker Hub makes no repository without images active again. */
  declare readonly status: pulumi.Output<RepositoryStatus | undefined>;
  /** Whether the repository may be deleted, by destroy or a replacement, while it has tags. Their images are then gone for good. */
  declare readonly forceDestroy: pulumi.Output<boolean>;
  /** Whether a repository that exists already is adopted instead of being an error. Only what the program declares is changed, and a private one is never made public by it. */
  declare readonly adoptExisting: pulumi.Output<boolean>;
  /** When the repository was created, in ISO 8601. */
  declare readonly createdAt: pulumi.Output<string | undefined>;

  constructor(name: string, args: RepositoryArgs = {}, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "Repository",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:Repository",
  nativeType: "dockerhub:index:Repository",
  properties: [
    "namespace",
    "name",
    "description",
    "fullDescription",
    "isPrivate",
    "immutableTags",
    "categories",
    "status",
    "forceDestroy",
    "adoptExisting",
    "createdAt",
  ],
  secrets: [],
  deletesFirst: true,
  named: "name",
} as const;

/** What a program declares of {@link Repository}. */
export interface RepositoryArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. A change replaces the resource. */
  readonly namespace?: pulumi.Input<string> | undefined;
  /** The repository's name: 2 to 255 lower-case letters and digits, with single dots, dashes or underscores between them. Default: the resource's logical name. A change replaces the resource. */
  readonly name?: pulumi.Input<string> | undefined;
  /** The short description, at most 100 bytes. Not managed when it is not declared; removed, it becomes empty. */
  readonly description?: pulumi.Input<string> | undefined;
  /** The overview page in Markdown, at most 25,000 bytes. Not managed when it is not declared; removed, it becomes empty. */
  readonly fullDescription?: pulumi.Input<string> | undefined;
  /** Whether only people with access see it. Not managed when it is not declared: a new repository then has Docker Hub's default, and nothing is published by leaving it out. */
  readonly isPrivate?: pulumi.Input<boolean> | undefined;
  /** Which tags can no longer be moved or deleted. Not managed when it is not declared: leaving it out turns nothing off. */
  readonly immutableTags?: pulumi.Input<ImmutableTagsArgs> | undefined;
  /** What the repository is found under: a set of at most 3 categories. Not managed when it is not declared; removed, there are none. */
  readonly categories?: pulumi.Input<pulumi.Input<CategorySlug>[]> | undefined;
  /** `active`, or `archived`: nobody can push to it or change it then. It is archived after all other changes, and made active before them. Not managed when it is not declared. Docker Hub makes no repository without images active again. */
  readonly status?: pulumi.Input<RepositoryStatus> | undefined;
  /** Whether the repository may be deleted, by destroy or a replacement, while it has tags. Their images are then gone for good. Default: `false`. */
  readonly forceDestroy?: pulumi.Input<boolean> | undefined;
  /** Whether a repository that exists already is adopted instead of being an error. Only what the program declares is changed, and a private one is never made public by it. Default: `false`. */
  readonly adoptExisting?: pulumi.Input<boolean> | undefined;
}
