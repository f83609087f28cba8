import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import execa from "execa";
import { root } from "./engine";
import { Stack } from "./stack";

let folder: string;
let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  const { stdout } = await execa("node", ["tools/engine/python.mts"], { cwd: root });
  const { bin, lib } = JSON.parse(stdout);
  hub = await startEmulator();
  folder = mkdtempSync(join(tmpdir(), "python-"));
  copyFileSync(join(root, "docs/examples/python/__main__.py"), join(folder, "__main__.py"));
  const environment = { DOCKER_HUB_URL: hub.url, DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" };
  stack = new Stack({ ...environment, PYTHONPATH: lib }, { folder, runtime: "python", path: [bin] });
  await stack.init();
}, 240_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await hub.close();
});

test("a Python program is run by the native plugin", async () => {
  expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("+ 3 created") });
  expect(hub.repository("acme", "api")).toMatchObject({ description: "The API server", isPrivate: true });
  const outputs = JSON.parse((await stack.pulumi("stack", "output", "--json")).text);
  expect(outputs).toEqual({
    repository: "acme/api",
    token: "[secret]",
    digest: expect.stringMatching(/^sha256:/),
  });
  expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
});
