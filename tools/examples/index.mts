/** Writes the YAML examples in Python and Go: `npm run examples`. With --check it only compares. Needs Go. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { convertExamples } from "./convert.mts";

const folder = join(import.meta.dirname, "../../docs/examples");
const check = process.argv.includes("--check");
const files = await convertExamples(folder, console.error);

const stale = Object.keys(files).filter((file) => {
  const path = join(folder, file);
  return !existsSync(path) || readFileSync(path, "utf8") !== files[file];
});
const orphans = globSync("{python,go}/*", { cwd: folder }).filter((file) => !(file in files));
for (const file of stale) {
  console.log(`${check ? "out of date" : "written"}: docs/examples/${file}`);
  if (check) continue;
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), files[file] ?? "");
}
for (const file of orphans) {
  console.log(`${check ? "without a YAML example" : "removed"}: docs/examples/${file}`);
  if (!check) rmSync(join(folder, file));
}
if (check && stale.length + orphans.length > 0) process.exitCode = 1;
