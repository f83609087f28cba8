import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import ts from "typescript";
import { root } from "./engine";
import { blocks, linesOf } from "./readme";
import { Stack } from "./stack";

const readme = readFileSync(join(root, "README.md"), "utf8");
const [program = ""] = blocks(readme, "ts");
const [preview = "", drift = ""] = blocks(readme, "diff");
let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startEmulator();
  stack = new Stack({ DOCKER_HUB_URL: hub.url, DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" });
  await stack.init();
});
afterAll(async () => {
  stack.remove();
  await hub.close();
});

test("the README's program gives the preview and the drift that the README shows", async () => {
  stack.program(ts.transpile(program.replace(/^import .*$/m, ""), { module: ts.ModuleKind.CommonJS }));
  expect(linesOf((await stack.preview()).text)).toEqual(expect.arrayContaining(linesOf(preview)));
  await stack.up();
  hub.editRepository("acme", "api", { isPrivate: false });
  const shown = await stack.preview("--refresh", "--expect-no-changes");
  expect(shown.exitCode).toBe(7);
  expect(linesOf(shown.text)).toEqual(expect.arrayContaining(linesOf(drift)));
  expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0 });
  expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
});
