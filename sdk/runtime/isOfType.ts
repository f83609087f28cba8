import * as pulumi from "@pulumi/pulumi";

/** Whether a value is a resource of a type, whichever copy of this package or of Pulumi's made it. */
export function isOfType(value: unknown, type: string): boolean {
  return pulumi.Resource.isInstance(value) && "__pulumiType" in value && value.__pulumiType === type;
}
