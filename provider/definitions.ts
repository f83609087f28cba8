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
import { accessToken } from "./resources/accessToken";
import { collaborator } from "./resources/collaborator";
import { imageDeletion } from "./resources/imageDeletion";
import { libraryRepository } from "./resources/libraryRepository";
import { orgSettings } from "./resources/orgSettings";
import { repository } from "./resources/repository";
import { v1Repository } from "./resources/v1Repository";
import { repositoryImages } from "./resources/v1RepositoryImages";
import { user } from "./resources/v1User";
import { webhook } from "./resources/webhook";

/** Every resource of the provider. */
export const resources: readonly AnyResource[] = [
  collaborator,
  webhook,
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
