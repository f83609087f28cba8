import type * as pulumi from "@pulumi/pulumi";
import type { AnyResource } from "./define";
import { hostDynamically } from "./hosts/dynamic";
import { accessToken } from "./resources/accessToken";
import { libraryRepository } from "./resources/libraryRepository";
import { orgSettings } from "./resources/orgSettings";
import { repository } from "./resources/repository";

export type { AnyResource } from "./define";
export { settings } from "./hub/settings";

/** Every resource of the provider. */
export const resources: readonly AnyResource[] = [accessToken, libraryRepository, orgSettings, repository];

/** What the state of a dynamic resource refers to: its `__provider` line calls this with the resource's token. */
export function dynamicProvider(token: string): pulumi.dynamic.ResourceProvider {
  const definition = resources.find((resource) => resource.token === token);
  if (!definition)
    throw new Error(`pulumi-dockerhub has no resource "${token}"; is the installed version older than the stack's?`);
  return hostDynamically(definition);
}
