// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { CollaboratorArgs } from "../collaborator";
import { isOfType } from "../runtime/isOfType";
import { NativeResource } from "../runtime/nativeResource";

export type { CollaboratorArgs };

/**
 * A user who may push to a repository of another user, and pull from it.
 *
 * Only the repositories of users have collaborators; an organization has teams. Docker does not document these endpoints: they are as a public client had them in 2021, and not verified against the live service.
 *
 * Destroy: takes the user's rights in the repository away.
 *
 * Id: `namespace/repository/user`.
 *
 * Needs: the user whose repository it is, with the password or a personal access token of the scope `repo:admin`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/Collaborator.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * // In the namespace of the user that is logged in: an organization's repositories have teams.
 * const tools = new dockerhub.Repository("tools", { namespace: "docker-admin" });
 *
 * const helper = new dockerhub.Collaborator("helper", {
 *   namespace: "docker-admin",
 *   repository: tools.name,
 *   user: "outsider",
 * });
 *
 * export const collaborator = helper.id;
 * ```
 */
export class Collaborator extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Collaborator {
    return new Collaborator(name, {} as CollaboratorArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is Collaborator {
    return isOfType(value, shape.nativeType);
  }

  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  declare readonly namespace: pulumi.Output<string>;
  /** The repository's name, without its namespace. */
  declare readonly repository: pulumi.Output<string>;
  /** The Docker ID of the user who may push to the repository and pull from it. */
  declare readonly user: pulumi.Output<string>;
  /** Whether a user who is a collaborator already is adopted instead of being an error. */
  declare readonly adoptExisting: pulumi.Output<boolean>;

  constructor(name: string, args: CollaboratorArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "Collaborator",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:Collaborator",
  nativeType: "dockerhub:index:Collaborator",
  properties: ["namespace", "repository", "user", "adoptExisting"],
  secrets: [],
  deletesFirst: true,
} as const;
