// Generated from package.json by tools/generate; do not edit.
export const version = "0.1.0";

/** Which plugin a program needs, and where the engine finds its archives. */
export const plugin = { version, pluginDownloadURL: "github://api.github.com/pulumi-dockerhub/pulumi-dockerhub" };
