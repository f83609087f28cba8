/** Runs StrykerJS on files and folders of provider/, or on all of it. Options, which begin with a dash, are Stryker's own. */
import { statSync } from "node:fs";
import { join } from "node:path";
import execa from "execa";

const given = process.argv.slice(2);
const options = given.filter((argument) => argument.startsWith("-"));
const places = given.filter((argument) => !argument.startsWith("-"));
const patterns = places.map((place) => (statSync(place).isDirectory() ? join(place, "**/*.ts") : place));
const chosen = patterns.length > 0 ? ["--mutate", patterns.join(",")] : [];

const { failed } = await execa("stryker", ["run", ...chosen, ...options], {
  preferLocal: true,
  stdio: "inherit",
  reject: false,
});
if (failed) process.exitCode = 1;
