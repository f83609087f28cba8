import * as pulumi from "@pulumi/pulumi";
import { plugin } from "../version";
import type { Shape } from "./hubResource";
import { secretly } from "./secretly";

/** A resource that is run by the plugin `pulumi-resource-dockerhub`. It continues a dynamic resource's state as it is. */
export abstract class NativeResource extends pulumi.CustomResource {
  constructor(shape: Shape, name: string, args: object, opts: pulumi.CustomResourceOptions = {}) {
    const { dynamicType, nativeType, properties, secrets, deletesFirst } = shape;
    const outputs = Object.fromEntries(properties.map((property) => [property, undefined]));
    const own = {
      ...plugin,
      aliases: [{ type: dynamicType }],
      additionalSecretOutputs: [...secrets],
      ...(deletesFirst ? { deleteBeforeReplace: true } : {}),
    };
    super(nativeType, name, { ...outputs, ...secretly(args, secrets) }, pulumi.mergeOptions(own, opts));
  }
}
