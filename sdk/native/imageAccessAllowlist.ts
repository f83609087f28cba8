// Generated from schema.json by tools/generate; do not edit.
import type * as pulumi from "@pulumi/pulumi";
import type { ImageAccessAllowlistArgs } from "../imageAccessAllowlist";
import { isOfType } from "../runtime/isOfType";
import { NativeResource } from "../runtime/nativeResource";

export type { ImageAccessAllowlistArgs };

/**
 * The repositories whose images the members of an organization may use: the whole list, and nothing else.
 *
 * It holds while `repositoryAllowlistEnabled` of `NamespaceSettings` is set. An organization always has the list, which may be empty; create remembers it in `previousRepositories`. An update takes out first and adds then: one that fails on the way never leaves more allowed than before it.
 *
 * Docker does not document these routes; they are those of Docker's Terraform provider, and not verified against the live service.
 *
 * Destroy: puts back what was set before Pulumi managed it.
 *
 * Id: `organization`.
 *
 * Needs: an owner of the organization, which needs a Docker Business plan.
 *
 * [Inputs, outputs, errors and what to do about them](https://github.com/pulumi-dockerhub/pulumi-dockerhub/blob/main/docs/reference/ImageAccessAllowlist.md)
 *
 * @example
 * ```ts
 * import * as dockerhub from "pulumi-dockerhub/native";
 *
 * new dockerhub.ImageAccessAllowlist("acme-images", {
 *   organization: "acme",
 *   repositories: ["library/debian", "library/node"],
 * });
 * ```
 */
export class ImageAccessAllowlist extends NativeResource {
  /** Reads one that exists on Docker Hub, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ImageAccessAllowlist {
    return new ImageAccessAllowlist(name, {} as ImageAccessAllowlistArgs, { ...opts, id });
  }

  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is ImageAccessAllowlist {
    return isOfType(value, shape.nativeType);
  }

  /** The organization's name. After a change, the list of the old organization is put back. */
  declare readonly organization: pulumi.Output<string>;
  /** The repositories, e.g. `library/debian`: a set. Any other that is in the list is taken out. */
  declare readonly repositories: pulumi.Output<string[]>;
  /** What was in the list before Pulumi managed it; destroy puts it back. */
  declare readonly previousRepositories: pulumi.Output<string[] | undefined>;

  constructor(name: string, args: ImageAccessAllowlistArgs, opts?: pulumi.CustomResourceOptions) {
    super(shape, name, args, opts);
  }
}

const shape = {
  token: "ImageAccessAllowlist",
  dynamicType: "pulumi-nodejs:dynamic/dockerhub:ImageAccessAllowlist",
  nativeType: "dockerhub:index:ImageAccessAllowlist",
  properties: ["organization", "repositories", "previousRepositories"],
  secrets: [],
  deletesFirst: true,
} as const;
