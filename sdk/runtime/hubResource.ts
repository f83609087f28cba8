import * as pulumi from "@pulumi/pulumi";
import { secretly } from "./secretly";

/** What a class of this SDK knows of its resource. */
export interface Shape {
  /** With its module, if it has one: `v1.User`. */
  token: string;
  /** The type of the dynamic provider's resource. */
  dynamicType: string;
  /** The type of the native plugin's. */
  nativeType: string;
  /** All properties of the resource's state. */
  properties: readonly string[];
  /** Those that are encrypted in the state. */
  secrets: readonly string[];
  /** True where a replacement must delete first. */
  deletesFirst: boolean;
  /** The input that the logical name is the default of. */
  named?: string;
}

/**
 * A resource that is run by this package's dynamic provider. The state holds one constant line that finds it, not the
 * provider's code; a change of that line would show as a change of every resource.
 */
export abstract class HubResource extends pulumi.CustomResource {
  constructor(shape: Shape, name: string, args: object, opts: pulumi.CustomResourceOptions = {}) {
    const { token, dynamicType, nativeType, properties, secrets, deletesFirst, named } = shape;
    // The provider decides over the default: a name that was chosen before is kept.
    const defaults = named && !opts.id ? { __logicalName: name } : {};
    const outputs = Object.fromEntries(properties.map((property) => [property, undefined]));
    const provider = `exports.handler = () => require("pulumi-dockerhub/provider").dynamicProvider("${token}")`;
    super(
      dynamicType,
      name,
      { ...outputs, ...defaults, ...secretly(args, secrets), __provider: provider },
      pulumi.mergeOptions(
        {
          additionalSecretOutputs: [...secrets],
          aliases: [{ type: nativeType }],
          ...(deletesFirst ? { deleteBeforeReplace: true } : {}),
        },
        opts,
      ),
    );
  }
}
