import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import ts from "typescript";
import { root } from "./engine";
import { blocks, linesOf } from "./readme";
import { Stack } from "./stack";

const compilerOptions = { module: ts.ModuleKind.CommonJS, esModuleInterop: true };
const readme = read("README.md");
const [created = "", drift = ""] = blocks(readme, "diff");
const edit = JSON.parse(readme.match(/ -d '(.*)'/)?.[1] ?? "");
let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startEmulator();
  stack = new Stack({ DOCKER_HUB_URL: hub.url, DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" });
  stack.write("index.js", ts.transpile(read("index.ts"), compilerOptions));
  stack.write("overview.md", read("overview.md"));
  await stack.init();
  await stack.pulumi("config", "set", "dockerhub:namespace", "acme");
});
afterAll(async () => {
  stack.remove();
  await hub.close();
});

test("the quickstart gives what its README shows", async () => {
  expect(steadyLines((await stack.up()).text)).toEqual(expect.arrayContaining(steadyLines(created)));
  const { text } = await stack.pulumi("stack", "output", "repository");
  hub.editRepository("acme", text.trim().replace("acme/", ""), edit);
  const shown = await stack.preview("--refresh", "--expect-no-changes");
  expect(shown.exitCode).toBe(7);
  expect(steadyLines(shown.text)).toEqual(expect.arrayContaining(steadyLines(drift)));
});

/** Without what is another in each run. */
function steadyLines(text: string): string[] {
  const steady = text
    .replaceAll(/\bapi-[a-z0-9]{6}\b/g, "api-RANDOM")
    .replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"TIME"')
    .replaceAll(/"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g, '"UUID"');
  return linesOf(steady);
}

function read(file: string): string {
  return readFileSync(join(root, "examples/quickstart", file), "utf8");
}
