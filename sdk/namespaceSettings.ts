// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { HubResource } from "./runtime/hubResource";
import { isOfType } from "./runtime/isOfType";

import type { NamespaceRestrictions } from "./types";

/**
 * The settings of an organization's namespace.
 *
 * An organization always has these settings. Create remembers what was set before in `previous`. All three are declared, so that none is loosened by being left out.
 *
 * Docker does not document these routes; they are those of Docker's Terraform provider, and not verified against the live service.
 *
 * Destroy: puts back what was set before Pulumi managed it.
 *
 * Id: `organization`.
 *
 * Needs: an owner of the organization, which needs a Docker Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/NamespaceSettings.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * new dockerhub.NamespaceSettings("acme-namespace", {
 *   organization: "acme",
 *   disablePublicRepositories: false,
 *   disablePushMemberNamespaces: true,
 *   repositoryAllowlistEnabled: true,
 * });
 * ```
 */
export class NamespaceSettings extends HubResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): NamespaceSettings {
    return new NamespaceSettings(name, {} as NamespaceSettingsArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is NamespaceSettings {
    return isOfType(value, shape.dynamicType);
  }

  /** The organization's name. After a change, the settings of the old organization are put back. */
  declare readonly organization: pulumi.Output<string>;
  /** Whether the organization can have no public repositories. */
  declare readonly disablePublicRepositories: pulumi.Output<boolean>;
  /** Whether members can't push to their own namespaces. */
  declare readonly disablePushMemberNamespaces: pulumi.Output<boolean>;
  /** Whether members may use only the images that `ImageAccessAllowlist` names. */
  declare readonly repositoryAllowlistEnabled: pulumi.Output<boolean>;
  /** What was set before Pulumi managed it; destroy puts it back. */
  declare readonly previous: pulumi.Output<NamespaceRestrictions | undefined>;

  constructor(name: string, args: NamespaceSettingsArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "NamespaceSettings",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:NamespaceSettings",
  nativeType: "dockerhub:index:NamespaceSettings",
  properties: [
    "organization",
    "disablePublicRepositories",
    "disablePushMemberNamespaces",
    "repositoryAllowlistEnabled",
    "previous",
  ],
  secrets: [],
  deletesFirst: true,
} as const;

/** What a program declares of {@link NamespaceSettings}. */
export interface NamespaceSettingsArgs {
  /** The organization's name. After a change, the settings of the old organization are put back. A change replaces the resource. */
  readonly organization: pulumi.Input<string>;
  /** Whether the organization can have no public repositories. */
  readonly disablePublicRepositories: pulumi.Input<boolean>;
  /** Whether members can't push to their own namespaces. */
  readonly disablePushMemberNamespaces: pulumi.Input<boolean>;
  /** Whether members may use only the images that `ImageAccessAllowlist` names. */
  readonly repositoryAllowlistEnabled: pulumi.Input<boolean>;
}
