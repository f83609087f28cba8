/** Fails where a tag is not the version of all that would be published: `node tools/release/check.mts v1.2.3`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mistakesIn } from "./mistakes.mts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const versionIn = (file: string): string => JSON.parse(read(file)).version;
const versions = {
  "package.json": versionIn("package.json"),
  "package.json, in its pulumi block,": JSON.parse(read("package.json")).pulumi.version,
  "emulator/package.json": versionIn("emulator/package.json"),
  "schema.json": versionIn("schema.json"),
};

const mistakes = mistakesIn({ tag: process.argv[2] ?? "", versions, changelog: read("CHANGELOG.md") });
for (const mistake of mistakes) console.error(mistake);
if (mistakes.length > 0) process.exitCode = 1;
