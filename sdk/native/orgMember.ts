// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { OrgMemberArgs } from "../orgMember";
import { isOfType } from "../runtime/isOfType";
import { NativeResource } from "../runtime/nativeResource";
import type { OrgMemberStatus, OrgRole } from "../types";

export type { OrgMemberArgs };

/**
 * A member of an organization, by Docker ID or e-mail address.
 *
 * Somebody who is not a member is invited, once: while the invitation is pending, `status` is `pending` and nothing differs. It is recognized when it was accepted. Docker Hub can't change the role of a pending invitation: a change withdraws it and sends another.
 *
 * Destroy: takes the member out of the organization and all its teams, or withdraws the invitation.
 *
 * Id: `organization/member`.
 *
 * Needs: the password of an owner of the organization, or an organization access token with the scopes `scope-member-edit` and `scope-invite-edit`. Docker Hub refuses personal access tokens here.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/OrgMember.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const contractor = new dockerhub.OrgMember("contractor", {
 *   organization: "acme",
 *   member: "contractor@example.com",
 *   role: "member",
 * });
 *
 * export const hasAccepted = contractor.status.apply((status) => status === "member");
 * ```
 */
export class OrgMember extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): OrgMember {
    return new OrgMember(name, {} as OrgMemberArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is OrgMember {
    return isOfType(value, shape.nativeType);
  }

  /** The organization. */
  declare readonly organization: pulumi.Output<string>;
  /** Who: a Docker ID, or an e-mail address. An address is found in the organization while it is the one that Docker Hub shows for the account. */
  declare readonly member: pulumi.Output<string>;
  /** What the member may do: `member`, `editor` or `owner`. */
  declare readonly role: pulumi.Output<OrgRole>;
  /** Whether somebody who is a member already is adopted, with a change of the role, instead of being an error. */
  declare readonly adoptExisting: pulumi.Output<boolean>;
  /** `pending` while the invitation is not accepted; then `member`. */
  declare readonly status: pulumi.Output<OrgMemberStatus>;
  /** The Docker ID, once it is known. */
  declare readonly username: pulumi.Output<string | undefined>;
  /** The id of the invitation while it is pending. */
  declare readonly inviteId: pulumi.Output<string | undefined>;

  constructor(name: string, args: OrgMemberArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "OrgMember",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:OrgMember",
  nativeType: "dockerhub:index:OrgMember",
  properties: ["organization", "member", "role", "adoptExisting", "status", "username", "inviteId"],
  secrets: [],
  deletesFirst: true,
} as const;
