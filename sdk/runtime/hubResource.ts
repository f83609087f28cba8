import * as pulumi from "@pulumi/pulumi";
import { isOfType } from "./isOfType";
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
    refuseProvider(token, opts);
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

/** Pulumi would run the resource with its own dynamic provider, and so with another account than the one asked for. */
function refuseProvider(token: string, { provider, providers }: pulumi.CustomResourceOptions & WithProviders): void {
  const given = [provider, ...(Array.isArray(providers) ? providers : Object.values(providers ?? {}))];
  if (!given.some((each) => isOfType(each, "pulumi:providers:dockerhub"))) return;
  throw new pulumi.RunError(
    `${token}: a Provider is for the resources of "pulumi-dockerhub/native", and this one is of "pulumi-dockerhub". Import both from "pulumi-dockerhub/native".`,
  );
}

/** Pulumi passes them to a custom resource too, though its types leave it out. */
type WithProviders = Pick<pulumi.ComponentResourceOptions, "providers">;
