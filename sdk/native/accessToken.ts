// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { AccessTokenArgs } from "../accessToken";
import { isOfType } from "../runtime/isOfType";
import { NativeResource } from "../runtime/nativeResource";
import type { AccessTokenScope, Predecessor } from "../types";

export type { AccessTokenArgs };

/**
 * A personal access token of the user that is logged in.
 *
 * Label and activity change in place. Other scopes or another expiry need a new token: it is created, and everything that depends on it updated, before the old one is deleted. An expired token shows as inactive where `isActive` is declared, else a warning of each refresh names it; a new `expiresAt` replaces it.
 *
 * With `rotateAfter` or `rotationTrigger` the token is replaced on a schedule or on demand; with `overlap` its predecessor goes on working for a while. `docs/rotation.md` shows how.
 *
 * Destroy: deletes the token; whatever still uses it is refused from then on.
 *
 * Id: the token's uuid.
 *
 * Needs: the user's password: Docker Hub does not let an access token manage access tokens.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/AccessToken.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * const ci = new dockerhub.AccessToken("ci", {
 *   label: "CI of the API server",
 *   scopes: ["repo:read", "repo:write"],
 *   expiresAt: "2035-01-31T00:00:00Z",
 * });
 *
 * export const token = ci.token; // secret: `pulumi stack output token --show-secrets`
 * ```
 */
export class AccessToken extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): AccessToken {
    return new AccessToken(name, {} as AccessTokenArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is AccessToken {
    return isOfType(value, shape.nativeType);
  }

  /** What Docker Hub shows the token as: 1 to 100 characters. */
  declare readonly label: pulumi.Output<string>;
  /** What the token may do: a set of `repo:admin`, `repo:write`, `repo:read`, `repo:public_read`, each of which includes those after it. */
  declare readonly scopes: pulumi.Output<AccessTokenScope[]>;
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
  declare readonly uuid: pulumi.Output<string>;
  /** The token itself, secret. Docker Hub shows it once, at creation; it is empty for a token that was read with `get`. */
  declare readonly token: pulumi.Output<string>;
  /** When the token was created, in ISO 8601. */
  declare readonly createdAt: pulumi.Output<string | undefined>;
  /** The tokens that this one replaced and that go on working for the `overlap`. */
  declare readonly predecessors: pulumi.Output<Predecessor[] | undefined>;

  constructor(name: string, args: AccessTokenArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "AccessToken",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:AccessToken",
  nativeType: "dockerhub:index:AccessToken",
  properties: [
    "label",
    "scopes",
    "expiresAt",
    "isActive",
    "rotateAfter",
    "rotationTrigger",
    "overlap",
    "uuid",
    "token",
    "createdAt",
    "predecessors",
  ],
  secrets: ["token"],
  deletesFirst: false,
} as const;
