// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { OrgAccessTokenArgs } from "../orgAccessToken";
import { isOfType } from "../runtime/isOfType";
import { NativeResource } from "../runtime/nativeResource";
import type { OrgAccessTokenResource, Predecessor } from "../types";

export type { OrgAccessTokenArgs };

/**
 * An access token of an organization, for machines: it belongs to nobody and stays when people leave.
 *
 * Label, description, resources and activity change in place. Another expiry needs a new token: it is created, and everything that depends on it updated, before the old one is deleted. An organization has at most 10 tokens with the plan Docker Team and 100 with Docker Business; expired and inactive ones count, so that a replacement needs room for one more, and those that `overlap` keeps.
 *
 * With `rotateAfter` or `rotationTrigger` the token is replaced on a schedule or on demand; with `overlap` its predecessor goes on working for a while. `docs/rotation.md` shows how.
 *
 * Destroy: deletes the token; whatever still uses it is refused from then on.
 *
 * Id: the organization and the token's id.
 *
 * Needs: the password of an owner of the organization, which needs the plan Docker Team or Docker Business. Docker Hub does not let access tokens manage access tokens.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/OrgAccessToken.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const deployer = new dockerhub.OrgAccessToken("deployer", {
 *   organization: "acme",
 *   label: "deployer of the clusters",
 *   resources: [
 *     { path: "acme/*", scopes: ["scope-image-pull"] },
 *     { path: "acme", scopes: ["scope-repository-list"] },
 *   ],
 * });
 *
 * export const deployToken = deployer.token; // secret: `pulumi stack output deployToken --show-secrets`
 * ```
 */
export class OrgAccessToken extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): OrgAccessToken {
    return new OrgAccessToken(name, {} as OrgAccessTokenArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is OrgAccessToken {
    return isOfType(value, shape.nativeType);
  }

  /** The organization that the token acts for. */
  declare readonly organization: pulumi.Output<string>;
  /** What Docker Hub shows the token as: 1 to 100 characters. */
  declare readonly label: pulumi.Output<string>;
  /** What the token is for, at most 200 characters. Not managed when it is not declared; removed, it becomes empty. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** What the token may do where: a set, with at most 50 paths of repositories. To create repositories it needs `scope-repository-create` for the organization. */
  declare readonly resources: pulumi.Output<OrgAccessTokenResource[]>;
  /** When the token ends, in ISO 8601 with a zone, e.g. `2027-01-31T00:00:00Z`. Never, when it is not declared. */
  declare readonly expiresAt: pulumi.Output<string | undefined>;
  /** Whether the token can be used. Not managed when it is not declared: a new token is active, and one that somebody deactivated stays so. */
  declare readonly isActive: pulumi.Output<boolean | undefined>;
  /** How long a token is used, in hours, days or weeks, e.g. `30d`. The first `pulumi up` after that replaces it, and a preview shows it. An inactive token is not replaced. */
  declare readonly rotateAfter: pulumi.Output<string | undefined>;
  /** Any text, e.g. `2027-q1`. Another one, the first one and its removal replace the token. */
  declare readonly rotationTrigger: pulumi.Output<string | undefined>;
  /** How long a token that was replaced goes on working, e.g. `2d`, for whoever still holds it. The first `pulumi up` after that deletes it. When it is not declared, the replacement deletes it. */
  declare readonly overlap: pulumi.Output<string | undefined>;
  /** The token's id on Docker Hub. */
  declare readonly tokenId: pulumi.Output<string>;
  /** The token itself, secret. Docker Hub shows it once, at creation; it is empty for a token that was read with `get`. */
  declare readonly token: pulumi.Output<string>;
  /** When the token was created, in ISO 8601. */
  declare readonly createdAt: pulumi.Output<string | undefined>;
  /** The tokens that this one replaced and that go on working for the `overlap`. */
  declare readonly predecessors: pulumi.Output<Predecessor[] | undefined>;

  constructor(name: string, args: OrgAccessTokenArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "OrgAccessToken",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:OrgAccessToken",
  nativeType: "dockerhub:index:OrgAccessToken",
  properties: [
    "organization",
    "label",
    "description",
    "resources",
    "expiresAt",
    "isActive",
    "rotateAfter",
    "rotationTrigger",
    "overlap",
    "tokenId",
    "token",
    "createdAt",
    "predecessors",
  ],
  secrets: ["token"],
  deletesFirst: false,
} as const;
