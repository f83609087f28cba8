import type { AnyFunction, AnyResource } from "./define";
import { deleteImages } from "./functions/deleteImages";
import { getAccessToken } from "./functions/getAccessToken";
import { getAccessTokens } from "./functions/getAccessTokens";
import { getAuditLogActions } from "./functions/getAuditLogActions";
import { getAuditLogs } from "./functions/getAuditLogs";
import { getCategories } from "./functions/getCategories";
import { getCurrentUser } from "./functions/getCurrentUser";
import { getImages } from "./functions/getImages";
import { getImagesSummary } from "./functions/getImagesSummary";
import { getImageTags } from "./functions/getImageTags";
import { getOrgAccessTokens } from "./functions/getOrgAccessTokens";
import { getOrganization } from "./functions/getOrganization";
import { getOrganizations } from "./functions/getOrganizations";
import { getOrgMembers } from "./functions/getOrgMembers";
import { getOrgSettings } from "./functions/getOrgSettings";
import { getRepositories } from "./functions/getRepositories";
import { getRepository } from "./functions/getRepository";
import { getTag } from "./functions/getTag";
import { getTags } from "./functions/getTags";
import { getTeam } from "./functions/getTeam";
import { getTeams } from "./functions/getTeams";
import { login } from "./functions/login";
import { searchRepositories } from "./functions/searchRepositories";
import { authorizeRepositoryToken } from "./functions/v1AuthorizeRepositoryToken";
import { checkLogin } from "./functions/v1CheckLogin";
import { getRepositoryImages } from "./functions/v1GetRepositoryImages";
import { accessToken } from "./resources/accessToken";
import { collaborator } from "./resources/collaborator";
import { imageAccessAllowlist } from "./resources/imageAccessAllowlist";
import { imageDeletion } from "./resources/imageDeletion";
import { libraryRepository } from "./resources/libraryRepository";
import { namespaceSettings } from "./resources/namespaceSettings";
import { orgAccessToken } from "./resources/orgAccessToken";
import { orgMember } from "./resources/orgMember";
import { orgSettings } from "./resources/orgSettings";
import { registryAccessManagement } from "./resources/registryAccessManagement";
import { repository } from "./resources/repository";
import { repositoryTeamPermission } from "./resources/repositoryTeamPermission";
import { tagRetention } from "./resources/tagRetention";
import { team } from "./resources/team";
import { teamMember } from "./resources/teamMember";
import { teamMembers } from "./resources/teamMembers";
import { v1Repository } from "./resources/v1Repository";
import { repositoryImages } from "./resources/v1RepositoryImages";
import { user } from "./resources/v1User";
import { webhook } from "./resources/webhook";

/** Every resource of the provider. */
export const resources: readonly AnyResource[] = [
  accessToken,
  collaborator,
  imageAccessAllowlist,
  imageDeletion,
  libraryRepository,
  namespaceSettings,
  orgAccessToken,
  orgMember,
  orgSettings,
  registryAccessManagement,
  repository,
  repositoryImages,
  repositoryTeamPermission,
  tagRetention,
  team,
  teamMember,
  teamMembers,
  user,
  v1Repository,
  webhook,
];

/** Every function of the provider. */
export const functions: readonly AnyFunction[] = [
  deleteImages,
  getAccessToken,
  getAccessTokens,
  getAuditLogActions,
  getAuditLogs,
  getCategories,
  getImageTags,
  getImages,
  getImagesSummary,
  getCurrentUser,
  getOrganization,
  getOrganizations,
  getOrgAccessTokens,
  getOrgMembers,
  getOrgSettings,
  getRepositories,
  getRepository,
  getTag,
  getTags,
  getTeam,
  getTeams,
  login,
  searchRepositories,
  authorizeRepositoryToken,
  checkLogin,
  getRepositoryImages,
];
