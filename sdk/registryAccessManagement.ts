// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { HubResource } from "./runtime/hubResource";
import { isOfType } from "./runtime/isOfType";

import type { CustomRegistry, CustomRegistryArgs, RegistryAccess } from "./types";

/**
 * Registry Access Management of an organization: which registries its members may use in Docker Desktop.
 *
 * An organization always has these settings. Create remembers what was set before in `previous`. All are declared, so that none is loosened by being left out. Docker Desktop takes up to a day to follow a change.
 *
 * Docker does not document these routes; they are those of Docker's Terraform provider, and not verified against the live service.
 *
 * Destroy: puts back what was set before Pulumi managed it.
 *
 * Id: `organization`.
 *
 * Needs: the password of an owner of the organization, or an organization access token with the scopes `scope-ram-read` and `scope-ram-write`. The organization needs a Docker Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/RegistryAccessManagement.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub";
 *
 * new dockerhub.RegistryAccessManagement("acme-registries", {
 *   organization: "acme",
 *   enabled: true,
 *   isDockerHubAllowed: true,
 *   registries: [{ address: "registry.example.com", friendlyName: "Our own", isAllowed: true }],
 * });
 * ```
 */
export class RegistryAccessManagement extends HubResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): RegistryAccessManagement {
    return new RegistryAccessManagement(name, {} as RegistryAccessManagementArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is RegistryAccessManagement {
    return isOfType(value, shape.dynamicType);
  }

  /** The organization's name. After a change, the settings of the old organization are put back. */
  declare readonly organization: pulumi.Output<string>;
  /** Whether members are restricted in the registries that they use at all. */
  declare readonly enabled: pulumi.Output<boolean>;
  /** Whether Docker Hub may be used while `enabled`. */
  declare readonly isDockerHubAllowed: pulumi.Output<boolean>;
  /** All other registries that are known: a set, at most 100. Any other is refused while `enabled`. */
  declare readonly registries: pulumi.Output<CustomRegistry[]>;
  /** What was set before Pulumi managed it; destroy puts it back. */
  declare readonly previous: pulumi.Output<RegistryAccess | undefined>;

  constructor(name: string, args: RegistryAccessManagementArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "RegistryAccessManagement",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:RegistryAccessManagement",
  nativeType: "dockerhub:index:RegistryAccessManagement",
  properties: ["organization", "enabled", "isDockerHubAllowed", "registries", "previous"],
  secrets: [],
  deletesFirst: true,
} as const;

/** What a program declares of {@link RegistryAccessManagement}. */
export interface RegistryAccessManagementArgs {
  /** The organization's name. After a change, the settings of the old organization are put back. A change replaces the resource. */
  readonly organization: pulumi.Input<string>;
  /** Whether members are restricted in the registries that they use at all. */
  readonly enabled: pulumi.Input<boolean>;
  /** Whether Docker Hub may be used while `enabled`. */
  readonly isDockerHubAllowed: pulumi.Input<boolean>;
  /** All other registries that are known: a set, at most 100. Any other is refused while `enabled`. */
  readonly registries: pulumi.Input<pulumi.Input<CustomRegistryArgs>[]>;
}
