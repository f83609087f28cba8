/** Fails where a tag is not the version of all that would be published: `node tools/release/check.mts v1.2.3`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mistakesIn } from "./mistakes.mts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const manifests = ["package.json", "emulator/package.json", "schema.json"];
const versions = Object.fromEntries(manifests.map((file) => [file, String(JSON.parse(read(file)).version)]));

const mistakes = mistakesIn({ tag: process.argv[2] ?? "", versions, changelog: read("CHANGELOG.md") });
for (const mistake of mistakes) console.error(mistake);
if (mistakes.length > 0) process.exitCode = 1;
