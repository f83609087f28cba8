/** Prints what the changelog says of a version, for its release: `node tools/release/notes.mts v1.2.3`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sectionOf } from "./changelog.mts";

const changelog = readFileSync(join(import.meta.dirname, "../../CHANGELOG.md"), "utf8");
const [tag = ""] = process.argv.slice(2);
const section = sectionOf(changelog, tag.replace(/^v/, ""));
if (section === undefined) {
  console.error(`CHANGELOG.md has no section for ${tag}.`);
  process.exitCode = 1;
} else console.log(section);
