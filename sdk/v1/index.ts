// Generated from schema.json by tools/generate; do not edit.

export * from "./authorizeRepositoryToken";
export * from "./checkLogin";
export * from "./getRepositoryImages";
export * from "./repository";
export * from "./repositoryImages";
export * from "./user";
