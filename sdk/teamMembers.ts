// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { HubResource } from "./runtime/hubResource";
import { isOfType } from "./runtime/isOfType";

/**
 * All members of a team: the whole list, and nobody else.
 *
 * Whoever was added on Docker Hub shows as drift, and is taken out by the next update. For single memberships beside others there is `TeamMember`. Declare one or the other for a team.
 *
 * Destroy: takes the members that it manages out of the team. They stay in the organization.
 *
 * Id: `organization/team`.
 *
 * Needs: the password of an owner of the organization, or an organization access token with the scope `scope-group-edit`. Docker Hub has teams from the plan Docker Team on, and refuses personal access tokens here.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/TeamMembers.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const team = new dockerhub.Team("on-call-team", { organization: "acme", name: "on-call" });
 *
 * new dockerhub.TeamMembers("on-call-members", {
 *   organization: "acme",
 *   team: team.name,
 *   members: ["ci-bot", "docker-admin"],
 * });
 * ```
 */
export class TeamMembers extends HubResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): TeamMembers {
    return new TeamMembers(name, {} as TeamMembersArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is TeamMembers {
    return isOfType(value, shape.dynamicType);
  }

  /** The organization that the team is in. */
  declare readonly organization: pulumi.Output<string>;
  /** The team's name, best from the resource: `team: developers.name`. */
  declare readonly team: pulumi.Output<string>;
  /** The Docker IDs of all who are in the team: a set. Whoever is in the team and not in it is taken out. */
  declare readonly members: pulumi.Output<string[]>;
  /** Whether it may begin with taking out people who are in the team and not in `members`. Otherwise that is an error that names them; later changes need no permission. */
  declare readonly adoptExisting: pulumi.Output<boolean>;

  constructor(name: string, args: TeamMembersArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "TeamMembers",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:TeamMembers",
  nativeType: "dockerhub:index:TeamMembers",
  properties: ["organization", "team", "members", "adoptExisting"],
  secrets: [],
  deletesFirst: true,
} as const;

/** What a program declares of {@link TeamMembers}. */
export interface TeamMembersArgs {
  /** The organization that the team is in. A change replaces the resource. */
  readonly organization: pulumi.Input<string>;
  /** The team's name, best from the resource: `team: developers.name`. A change replaces the resource. */
  readonly team: pulumi.Input<string>;
  /** The Docker IDs of all who are in the team: a set. Whoever is in the team and not in it is taken out. */
  readonly members: pulumi.Input<pulumi.Input<string>[]>;
  /** Whether it may begin with taking out people who are in the team and not in `members`. Otherwise that is an error that names them; later changes need no permission. Default: `false`. */
  readonly adoptExisting?: pulumi.Input<boolean> | undefined;
}
