// Generated from schema.json by tools/generate; do not edit.
export * from "./accessToken";
export * from "./libraryRepository";
export * from "./orgSettings";
export * from "./repository";
export * from "./types";
