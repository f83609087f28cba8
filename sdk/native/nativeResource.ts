import * as pulumi from "@pulumi/pulumi";
import type { Shape } from "../hubResource";
import { dynamicType, nativeType } from "../typeToken";
import { version } from "../version";

/** A resource that is run by the plugin `pulumi-resource-dockerhub`. It takes over one of the dynamic provider's as it is. */
export abstract class NativeResource extends pulumi.CustomResource {
  constructor(shape: Shape, name: string, args: object, opts: pulumi.CustomResourceOptions = {}) {
    const outputs = Object.fromEntries(shape.properties.map((property) => [property, undefined]));
    const own = {
      version,
      aliases: [{ type: dynamicType(shape.token) }],
      additionalSecretOutputs: [...shape.secrets],
    };
    super(
      nativeType(shape.token),
      name,
      { ...outputs, ...secretly(args, shape.secrets) },
      pulumi.mergeOptions(own, opts),
    );
  }
}

/** A secret is one although it was written in clear text. */
function secretly(args: object, secrets: readonly string[]): object {
  const entries = Object.entries(args).map(([property, value]) => {
    const isSecret = secrets.includes(property) && value !== undefined;
    return [property, isSecret ? pulumi.secret(value) : value];
  });
  return Object.fromEntries(entries);
}
