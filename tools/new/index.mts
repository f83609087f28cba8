/**
 * `npm run new -- Webhook --area webhooks`, `npm run new -- getTeams`: writes what CONTRIBUTING names for a new resource or
 * function. Nothing is written where a name can't be used.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { withArea, withDefinition } from "./lists.mts";
import { whatIsWrong } from "./naming.mts";
import * as skeleton from "./skeleton.mts";

const usage = "Usage: npm run new -- NAME [--area NAME]";

try {
  create();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function create(): void {
  const { token, area } = readArguments();
  const kind = /^[a-z]/.test(token) ? "function" : "resource";
  const file = token.charAt(0).toLowerCase() + token.slice(1);
  const problem = whatIsWrong(kind, token, file) ?? (area === undefined ? undefined : whatIsWrong("area", area, area));
  if (problem) throw new Error(problem);

  const created = {
    ...skeleton.filesOf(kind, { token, file }),
    ...(area === undefined ? {} : skeleton.areaFile(area)),
  };
  const listed = {
    ...changed("provider/definitions.ts", (text) => withDefinition(text, `${kind}s`, file)),
    ...(area === undefined
      ? {}
      : changed("provider/hub/index.ts", (text) => withArea(text, area, skeleton.classOf(area)))),
  };
  const files = { ...created, ...listed };
  for (const [path, text] of Object.entries(files)) writeFileSync(path, text);
  execFileSync("node_modules/.bin/biome", ["check", "--write", "--files-ignore-unknown=true", ...Object.keys(files)], {
    stdio: "pipe",
  });

  const list = (paths: object) => Object.keys(paths).map((path) => `  ${path}`);
  console.log([`The ${kind} ${token}. New:`, ...list(created), "One line each added to:", ...list(listed)].join("\n"));
  console.log("Next: the list in CONTRIBUTING.md, from what you write yourself on; then npm run generate.");
}

function readArguments(): { token: string; area: string | undefined } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { area: { type: "string" } } });
    const [token, ...more] = positionals;
    if (token === undefined || more.length > 0) throw new Error("One name is wanted.");
    return { token, area: values.area };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function changed(path: string, change: (text: string) => string): Record<string, string> {
  return { [path]: change(readFileSync(path, "utf8")) };
}
