// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { HubResource } from "./runtime/hubResource";
import { isOfType } from "./runtime/isOfType";

import type { RestrictedImages, RestrictedImagesArgs } from "./types";

/**
 * The settings of an organization: Image Access Management.
 *
 * An organization always has these settings. Create remembers what was set before in `previousRestrictedImages`.
 *
 * Destroy: puts back what was set before Pulumi managed it.
 *
 * Id: `organization`.
 *
 * Needs: an owner of the organization, which needs a Docker Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/OrgSettings.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * new dockerhub.OrgSettings("acme", {
 *   organization: "acme",
 *   restrictedImages: {
 *     enabled: true,
 *     allowOfficialImages: true,
 *     allowVerifiedPublishers: false,
 *   },
 * });
 * ```
 */
export class OrgSettings extends HubResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): OrgSettings {
    return new OrgSettings(name, {} as OrgSettingsArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is OrgSettings {
    return isOfType(value, shape.dynamicType);
  }

  /** The organization's name. After a change, the settings of the old organization are put back. */
  declare readonly organization: pulumi.Output<string>;
  /** Image Access Management: which images the organization's members may pull. All three are declared, so that none is loosened by being left out. */
  declare readonly restrictedImages: pulumi.Output<RestrictedImages>;
  /** What was set before Pulumi managed it; destroy puts it back. */
  declare readonly previousRestrictedImages: pulumi.Output<RestrictedImages | undefined>;

  constructor(name: string, args: OrgSettingsArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "OrgSettings",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:OrgSettings",
  nativeType: "dockerhub:index:OrgSettings",
  properties: ["organization", "restrictedImages", "previousRestrictedImages"],
  secrets: [],
  deletesFirst: true,
} as const;

/** What a program declares of {@link OrgSettings}. */
export interface OrgSettingsArgs {
  /** The organization's name. After a change, the settings of the old organization are put back. A change replaces the resource. */
  readonly organization: pulumi.Input<string>;
  /** Image Access Management: which images the organization's members may pull. All three are declared, so that none is loosened by being left out. */
  readonly restrictedImages: pulumi.Input<RestrictedImagesArgs>;
}
