// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../runtime/isOfType";
import { NativeResource } from "../runtime/nativeResource";
import type { TeamMemberArgs } from "../teamMember";

export type { TeamMemberArgs };

/**
 * Somebody's membership in a team.
 *
 * The others in the team are not managed: `TeamMembers` manages the whole list. Declare one or the other for a team. A refresh of many reads the list of each team once. Somebody who is in the team already is no error: there is nothing about a membership that could differ.
 *
 * Destroy: takes the user out of the team. The user stays in the organization.
 *
 * Id: `organization/team/username`.
 *
 * Needs: the password of an owner of the organization, or an organization access token with the scope `scope-group-edit`. Docker Hub has teams from the plan Docker Team on, and refuses personal access tokens here.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/TeamMember.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const team = new dockerhub.Team("release-team", { organization: "acme", name: "releases" });
 *
 * new dockerhub.TeamMember("ci-bot-releases", {
 *   organization: "acme",
 *   team: team.name,
 *   username: "ci-bot",
 * });
 * ```
 */
export class TeamMember extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): TeamMember {
    return new TeamMember(name, {} as TeamMemberArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is TeamMember {
    return isOfType(value, shape.nativeType);
  }

  /** The organization that the team is in. */
  declare readonly organization: pulumi.Output<string>;
  /** The team's name, best from the resource: `team: developers.name`. */
  declare readonly team: pulumi.Output<string>;
  /** The Docker ID of a member of the organization. */
  declare readonly username: pulumi.Output<string>;

  constructor(name: string, args: TeamMemberArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "TeamMember",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:TeamMember",
  nativeType: "dockerhub:index:TeamMember",
  properties: ["organization", "team", "username"],
  secrets: [],
  deletesFirst: true,
} as const;
