// Generated from package.json by tools/generate; do not edit.
export const version = "0.1.0";
