// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { NamespaceSettingsArgs } from "../namespaceSettings";
import { isOfType } from "../runtime/isOfType";
import { NativeResource } from "../runtime/nativeResource";
import type { NamespaceRestrictions } from "../types";

export type { NamespaceSettingsArgs };

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
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * new dockerhub.NamespaceSettings("acme-namespace", {
 *   organization: "acme",
 *   disablePublicRepositories: false,
 *   disablePushMemberNamespaces: true,
 *   repositoryAllowlistEnabled: true,
 * });
 * ```
 */
export class NamespaceSettings extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): NamespaceSettings {
    return new NamespaceSettings(name, {} as NamespaceSettingsArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is NamespaceSettings {
    return isOfType(value, shape.nativeType);
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
