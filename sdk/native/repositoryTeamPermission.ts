// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { RepositoryTeamPermissionArgs } from "../repositoryTeamPermission";
import { isOfType } from "../runtime/isOfType";
import { NativeResource } from "../runtime/nativeResource";
import type { TeamPermission } from "../types";

export type { RepositoryTeamPermissionArgs };

/**
 * What a team may do with a repository.
 *
 * The team goes by its name; the number that Docker Hub asks for is looked up. Where the team is renamed, the permission stays: on Docker Hub nothing is taken away. A preview that can't know that yet shows a replacement.
 *
 * Docker Hub does not document the routes that read, change and delete it; they are those of Docker's Terraform provider, and not verified against the live service.
 *
 * Destroy: takes the permission away. What the team's members may do by other teams or roles stays.
 *
 * Id: the repository and the team's number; `get` and import take `namespace/repository/team`.
 *
 * Needs: the password of an owner or editor of the organization. Docker Hub refuses personal access tokens where teams are read, and organization access tokens where permissions are.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/RepositoryTeamPermission.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const team = new dockerhub.Team("web-team", { organization: "acme", name: "web-developers" });
 *
 * new dockerhub.RepositoryTeamPermission("web-developers-web", {
 *   namespace: "acme",
 *   repository: "web",
 *   team: team.name,
 *   permission: "write",
 * });
 * ```
 */
export class RepositoryTeamPermission extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): RepositoryTeamPermission {
    return new RepositoryTeamPermission(name, {} as RepositoryTeamPermissionArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is RepositoryTeamPermission {
    return isOfType(value, shape.nativeType);
  }

  /** The organization that the repository and the team belong to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  declare readonly namespace: pulumi.Output<string>;
  /** The repository's name, without its namespace. */
  declare readonly repository: pulumi.Output<string>;
  /** The team's name, best from the resource: `team: developers.name`. */
  declare readonly team: pulumi.Output<string>;
  /** What the team may do: `read` (pull), `write` (push too) or `admin`. */
  declare readonly permission: pulumi.Output<TeamPermission>;
  /** Whether a permission that the team has already is adopted, and changed, instead of being an error. */
  declare readonly adoptExisting: pulumi.Output<boolean>;
  /** The team's number, by which Docker Hub keeps the permission. */
  declare readonly teamId: pulumi.Output<number>;

  constructor(name: string, args: RepositoryTeamPermissionArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "RepositoryTeamPermission",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:RepositoryTeamPermission",
  nativeType: "dockerhub:index:RepositoryTeamPermission",
  properties: ["namespace", "repository", "team", "permission", "adoptExisting", "teamId"],
  secrets: [],
  deletesFirst: false,
} as const;
