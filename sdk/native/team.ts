// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../runtime/isOfType";
import { NativeResource } from "../runtime/nativeResource";
import type { TeamArgs } from "../team";

export type { TeamArgs };

/**
 * A team of an organization.
 *
 * It has members by `TeamMember` or `TeamMembers`, and permissions by `RepositoryTeamPermission`. A new name renames the team: members and permissions stay. Also when somebody renames it on Docker Hub it is found, and the name shows as drift.
 *
 * Destroy: deletes the team. Its members stay in the organization, and lose what they could do by the team.
 *
 * Id: the organization and the team's uuid; `get` and import take `organization/name`.
 *
 * Needs: the password of an owner of the organization, or an organization access token with the scope `scope-group-edit`. Docker Hub has teams from the plan Docker Team on, and refuses personal access tokens here.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/Team.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const team = new dockerhub.Team("platform-team", {
 *   organization: "acme",
 *   name: "platform",
 *   description: "Who runs the clusters",
 * });
 *
 * export const number = team.teamId;
 * ```
 */
export class Team extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Team {
    return new Team(name, {} as TeamArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is Team {
    return isOfType(value, shape.nativeType);
  }

  /** The organization that the team is in. */
  declare readonly organization: pulumi.Output<string>;
  /** The team's name: 3 to 30 letters, digits, dashes and underscores. A new name renames it. Default: the resource's logical name. */
  declare readonly name: pulumi.Output<string>;
  /** What the team is for. Not managed when it is not declared; removed, it becomes empty. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Whether a team that exists already is adopted instead of being an error. Its members stay. */
  declare readonly adoptExisting: pulumi.Output<boolean>;
  /** The team's id on Docker Hub, which stays through a new name. */
  declare readonly uuid: pulumi.Output<string>;
  /** The team's number, which some tools ask for. */
  declare readonly teamId: pulumi.Output<number>;

  constructor(name: string, args: TeamArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "Team",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:Team",
  nativeType: "dockerhub:index:Team",
  properties: ["organization", "name", "description", "adoptExisting", "uuid", "teamId"],
  secrets: [],
  deletesFirst: false,
} as const;
