// Generated from schema.json by tools/generate; do not edit.
require("#node").orThrow();

export * from "../readme";
export * from "../types";
export * from "./accessToken";
export * from "./collaborator";
export * from "./deleteImages";
export * from "./getAccessToken";
export * from "./getAccessTokens";
export * from "./getAuditLogActions";
export * from "./getAuditLogs";
export * from "./getImages";
export * from "./getImagesSummary";
export * from "./getImageTags";
export * from "./getOrgSettings";
export * from "./getRepositories";
export * from "./getRepository";
export * from "./getTag";
export * from "./getTags";
export * from "./imageDeletion";
export * from "./libraryRepository";
export * from "./login";
export * from "./orgSettings";
export * from "./provider";
export * from "./repository";
export * as v1 from "./v1";
export * from "./webhook";
