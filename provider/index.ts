import type * as pulumi from "@pulumi/pulumi";
import { hubFrom } from "./connect";
import type { AnyFunction, AnyResource } from "./define";
import { deleteImages } from "./functions/deleteImages";
import { getAccessToken } from "./functions/getAccessToken";
import { getAccessTokens } from "./functions/getAccessTokens";
import { getAuditLogActions } from "./functions/getAuditLogActions";
import { getAuditLogs } from "./functions/getAuditLogs";
import { getImages } from "./functions/getImages";
import { getImagesSummary } from "./functions/getImagesSummary";
import { getImageTags } from "./functions/getImageTags";
import { getOrgSettings } from "./functions/getOrgSettings";
import { getRepositories } from "./functions/getRepositories";
import { getRepository } from "./functions/getRepository";
import { getTag } from "./functions/getTag";
import { getTags } from "./functions/getTags";
import { login } from "./functions/login";
import { authorizeRepositoryToken } from "./functions/v1AuthorizeRepositoryToken";
import { checkLogin } from "./functions/v1CheckLogin";
import { getRepositoryImages } from "./functions/v1GetRepositoryImages";
import { hostDynamically } from "./hosts/dynamic";
import { invoke } from "./invoke";
import { accessToken } from "./resources/accessToken";
import { imageDeletion } from "./resources/imageDeletion";
import { libraryRepository } from "./resources/libraryRepository";
import { orgSettings } from "./resources/orgSettings";
import { repository } from "./resources/repository";
import { v1Repository } from "./resources/v1Repository";
import { repositoryImages } from "./resources/v1RepositoryImages";
import { user } from "./resources/v1User";

export type { AnyFunction, AnyResource, Docs, FunctionDocs, ResourceDocs } from "./define";
export { settings } from "./hub/settings";

/** Every resource of the provider. */
export const resources: readonly AnyResource[] = [
  accessToken,
  imageDeletion,
  libraryRepository,
  orgSettings,
  repository,
  repositoryImages,
  user,
  v1Repository,
];

/** Every function of the provider. */
export const functions: readonly AnyFunction[] = [
  deleteImages,
  getAccessToken,
  getAccessTokens,
  getAuditLogActions,
  getAuditLogs,
  getImageTags,
  getImages,
  getImagesSummary,
  getOrgSettings,
  getRepositories,
  getRepository,
  getTag,
  getTags,
  login,
  authorizeRepositoryToken,
  checkLogin,
  getRepositoryImages,
];

/** What the state of a dynamic resource refers to: its `__provider` line calls this with the resource's token. */
export function dynamicProvider(token: string): pulumi.dynamic.ResourceProvider {
  const definition = resources.find((resource) => resource.token === token);
  if (!definition)
    throw new Error(`pulumi-dockerhub has no resource "${token}"; is the installed version older than the stack's?`);
  return hostDynamically(definition);
}

/** Calls a function as the configuration says; what the SDK's functions do. */
export async function callFunction(
  token: string,
  args: Record<string, unknown>,
  config: (key: string) => string | undefined,
): Promise<Record<string, unknown>> {
  const definition = functions.find((each) => each.token === token);
  if (!definition) throw new Error(`pulumi-dockerhub has no function "${token}".`);
  return invoke(definition, args, () => hubFrom(config));
}
