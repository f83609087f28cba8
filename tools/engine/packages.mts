import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The version of a package in node_modules. */
export function packageVersion(name: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder(name), "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error(`${name} has no version`);
}

/** The root of a package in node_modules. */
export function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
