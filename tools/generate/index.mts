/** Writes what derives from the definitions: schema, SDK, reference pages, tables of guides, version. With --check it only compares. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { functions, resources, settings } from "../../dist/provider/index.js";
import { exampleReader } from "./examples.mts";
import { guideTables, withTables } from "./guideTables.mts";
import { referenceFiles } from "./reference.mts";
import { manifest as manifestSchema, packageSchema } from "./schema.mts";
import { sdkFiles } from "./sdk.mts";

const root = join(import.meta.dirname, "../..");
const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));

const versionFile = `// Generated from package.json by tools/generate; do not edit.\nexport const version = "${manifest.version}";\n`;
const schema = packageSchema({ resources, functions, settings }, manifest);
const pluginFile = `${versionFile}
/** Which plugin a program needs, and where the engine finds its archives. */
export const plugin = { version, pluginDownloadURL: "${schema.pluginDownloadURL}" };
`;
const examplesOf = exampleReader(join(root, "docs/examples"));
const files: Record<string, string> = {
  "schema.json": JSON.stringify(schema),
  "provider/version.ts": versionFile,
  "sdk/version.ts": pluginFile,
};
for (const [name, text] of Object.entries(sdkFiles(schema, (token) => examplesOf(token).typescript)))
  files[`sdk/${name}`] = text;
const pages = referenceFiles({ resources, functions }, schema, examplesOf);
for (const [name, text] of Object.entries(pages)) files[`docs/reference/${name}`] = text;
const guides = { "README.md": "docs/reference", "docs/adopting.md": "reference", "docs/terraform.md": "reference" };
for (const [guide, reference] of Object.entries(guides)) {
  const tables = guideTables({ resources, functions }, schema, reference);
  files[guide] = withTables(readFileSync(join(root, guide), "utf8"), tables);
}

const stale: string[] = [];
for (const [file, text] of Object.entries(files)) {
  const formatted = file.endsWith(".md") ? text : format(file, text);
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, "utf8") === formatted) continue;
  stale.push(file);
  if (process.argv.includes("--check")) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, formatted);
}
for (const file of stale) console.log(`${process.argv.includes("--check") ? "out of date" : "written"}: ${file}`);
if (process.argv.includes("--check") && stale.length > 0) process.exitCode = 1;

function format(file: string, text: string): string {
  const biome = join(root, "node_modules/.bin/biome");
  const options = { cwd: root, input: text, encoding: "utf8" } as const;
  return execFileSync(biome, ["check", "--write", `--stdin-file-path=${file}`], options);
}
