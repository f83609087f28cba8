// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { HubResource } from "../runtime/hubResource";
import { isOfType } from "../runtime/isOfType";

/**
 * An account, made and changed through the v1 API, which Docker removed on 2022-08-23.
 *
 * The API does not tell an account's e-mail addresses: so a change of them is not drift. A password that was changed elsewhere is drift; it is found by one login with the declared one, which is not repeated in a run.
 *
 * Destroy: nothing: the API can't delete an account. It is kept, and a warning says so.
 *
 * Id: `username`.
 *
 * Needs: none for a new account; the account's own password to change it.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/v1.User.md)
 *
 * @deprecated Docker took this out of Docker Hub on 2022-08-23: it works only on servers that still have it.
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const config = new pulumi.Config();
 *
 * new dockerhub.v1.User("acme-bot", {
 *   username: "acme_bot",
 *   email: "bot@acme.example",
 *   password: config.requireSecret("botPassword"),
 * });
 * ```
 */
export class User extends HubResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): User {
    return new User(name, {} as UserArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is User {
    return isOfType(value, shape.dynamicType);
  }

  /** The account's name. A change makes another account, and keeps the old one. */
  declare readonly username: pulumi.Output<string>;
  /** An e-mail address of the account. A change adds the new one; the API never removes an old one. */
  declare readonly email: pulumi.Output<string>;
  /** The account's password. Secret. */
  declare readonly password: pulumi.Output<string>;
  /** Whether an account that exists, and has this password, is adopted instead of being an error. */
  declare readonly adoptExisting: pulumi.Output<boolean>;
  /** The password that Docker Hub accepted last, with which the account is changed. Secret. */
  declare readonly workingPassword: pulumi.Output<string | undefined>;

  constructor(name: string, args: UserArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "v1.User",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub/v1:User",
  nativeType: "dockerhub:v1:User",
  properties: ["username", "email", "password", "adoptExisting", "workingPassword"],
  secrets: ["password", "workingPassword"],
  deletesFirst: true,
} as const;

/** What a program declares of {@link User}. */
export interface UserArgs {
  /** The account's name. A change makes another account, and keeps the old one. A change replaces the resource. */
  readonly username: pulumi.Input<string>;
  /** An e-mail address of the account. A change adds the new one; the API never removes an old one. */
  readonly email: pulumi.Input<string>;
  /** The account's password. Secret. */
  readonly password: pulumi.Input<string>;
  /** Whether an account that exists, and has this password, is adopted instead of being an error. Default: `false`. */
  readonly adoptExisting?: pulumi.Input<boolean> | undefined;
}
