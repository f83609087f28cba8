import * as pulumi from "@pulumi/pulumi";
import { dynamicType, nativeType } from "./typeToken";

/** What a class of this SDK knows of its resource. */
export interface Shape {
  /** With its module, if it has one: `v1.User`. */
  token: string;
  /** All properties of the resource's state. */
  properties: readonly string[];
  /** Those that are encrypted in the state. */
  secrets: readonly string[];
  /** The input that the logical name is the default of. */
  named?: string;
}

/**
 * A resource that is run by this package's dynamic provider. The state holds one constant line that finds it, not the
 * provider's code; a change of that line would show as a change of every resource.
 */
export abstract class HubResource extends pulumi.CustomResource {
  constructor(shape: Shape, name: string, args: object, opts: pulumi.CustomResourceOptions = {}) {
    const { token, properties, secrets, named } = shape;
    const defaults = named && !opts.id ? { [named]: name } : {};
    const outputs = Object.fromEntries(properties.map((property) => [property, undefined]));
    const provider = `exports.handler = () => require("pulumi-dockerhub/provider").dynamicProvider("${token}")`;
    super(
      dynamicType(token),
      name,
      { ...outputs, ...defaults, ...declared(args, secrets), __provider: provider },
      pulumi.mergeOptions({ additionalSecretOutputs: [...secrets], aliases: [{ type: nativeType(token) }] }, opts),
    );
  }
}

/** What the program declares; a secret stays one although it was written in clear text. */
function declared(args: object, secrets: readonly string[]): object {
  const entries = Object.entries(args).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([property, value]) => [property, secrets.includes(property) ? pulumi.secret(value) : value]),
  );
}
