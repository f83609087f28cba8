// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { HubResource } from "./runtime/hubResource";
import { isOfType } from "./runtime/isOfType";

/**
 * A webhook: an address that Docker Hub calls after each push to a repository.
 *
 * Docker Hub signs nothing that it sends, so whoever knows the address can call it. Docker does not document these endpoints: they are as a public client had them in 2021, and not verified against the live service.
 *
 * Destroy: deletes the webhook.
 *
 * Id: `namespace/repository/name`.
 *
 * Needs: a user who may administer the repository, with the password or a personal access token of the scope `repo:admin`.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/Webhook.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * const site = new dockerhub.Repository("site", { namespace: "acme" });
 *
 * const deploy = new dockerhub.Webhook("deploy", {
 *   namespace: "acme",
 *   repository: site.name,
 *   url: "https://ci.example.com/hooks/deploy",
 * });
 *
 * export const webhook = deploy.id;
 * ```
 */
export class Webhook extends HubResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Webhook {
    return new Webhook(name, {} as WebhookArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is Webhook {
    return isOfType(value, shape.dynamicType);
  }

  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. */
  declare readonly namespace: pulumi.Output<string>;
  /** The repository's name, without its namespace. */
  declare readonly repository: pulumi.Output<string>;
  /** What Docker Hub shows it as; the repository has no other of this name. Default: the resource's logical name. */
  declare readonly name: pulumi.Output<string>;
  /** The address that is called after each push. It often has a token in it, so it is always a secret. */
  declare readonly url: pulumi.Output<string>;
  /** Whether a webhook of this name that calls this address is adopted instead of being an error. */
  declare readonly adoptExisting: pulumi.Output<boolean>;
  /** The number that Docker Hub gave it. */
  declare readonly webhookId: pulumi.Output<string | undefined>;

  constructor(name: string, args: WebhookArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "Webhook",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:Webhook",
  nativeType: "dockerhub:index:Webhook",
  properties: ["namespace", "repository", "name", "url", "adoptExisting", "webhookId"],
  secrets: ["url"],
  deletesFirst: true,
  named: "name",
} as const;

/** What a program declares of {@link Webhook}. */
export interface WebhookArgs {
  /** The user or organization that the repository belongs to. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in. A change replaces the resource. */
  readonly namespace?: pulumi.Input<string> | undefined;
  /** The repository's name, without its namespace. A change replaces the resource. */
  readonly repository: pulumi.Input<string>;
  /** What Docker Hub shows it as; the repository has no other of this name. Default: the resource's logical name. A change replaces the resource. */
  readonly name?: pulumi.Input<string> | undefined;
  /** The address that is called after each push. It often has a token in it, so it is always a secret. A change replaces the resource. */
  readonly url: pulumi.Input<string>;
  /** Whether a webhook of this name that calls this address is adopted instead of being an error. Default: `false`. */
  readonly adoptExisting?: pulumi.Input<boolean> | undefined;
}
