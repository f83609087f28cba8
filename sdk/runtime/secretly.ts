import * as pulumi from "@pulumi/pulumi";

/** What a program declares; a secret is one although it was written in clear text. */
export function secretly(args: object, secrets: readonly string[]): object {
  const declared = Object.entries(args).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    declared.map(([property, value]) => [property, secrets.includes(property) ? pulumi.secret(value) : value]),
  );
}
