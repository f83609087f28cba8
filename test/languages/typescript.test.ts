import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { root } from "../e2e/engine";
import { blocks } from "../e2e/readme";
import { Stack } from "../e2e/stack";
import { installPlugin, pathWith, version } from "./quickstart";

let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startEmulator();
  const login = { DOCKER_HUB_URL: hub.url, DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" };
  const node = dirname(process.execPath);
  stack = new Stack({ ...login, PATH: pathWith(node) }, { sdk: "pulumi-dockerhub/native" });
  // No release can be reached.
  stack.setEnvironment({ PULUMI_HOME: stack.path("home"), HTTPS_PROXY: "http://127.0.0.1:1" });
  await stack.init();
  stack.program(`new dockerhub.Repository("api", { namespace: "acme" });`);
});
afterAll(async () => {
  stack.remove();
  await hub.close();
});

test("without the plugin the engine says what docs/languages.md quotes; installed from its archive, it runs", async () => {
  const guide = readFileSync(join(root, "docs/languages.md"), "utf8").replaceAll(/\bv\d+\.\d+\.\d+/g, `v${version}`);
  const [downloading = "?", disabled = "?"] = blocks(guide, "text");
  expect(await failure()).toContain(downloading.trim());
  stack.setEnvironment({ PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true" });
  expect(await failure()).toContain(disabled.trim());

  await installPlugin(stack);
  const up = await stack.up();
  expect(up).toMatchObject({ exitCode: 0, text: expect.stringContaining("+ 2 created") });
  expect(up.text).not.toMatch(/using pulumi-resource-dockerhub from/);
  expect(hub.repository("acme", "api")).toBeDefined();
  expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
});

test("by a line in Pulumi.yaml the plugin of the npm package runs, without a warning", async () => {
  stack.setEnvironment({ PULUMI_HOME: stack.path("another-home") });
  const plugins = `plugins:\n  providers:\n    - name: dockerhub\n      path: ${join(root, "bin")}\n`;
  stack.write("Pulumi.yaml", `name: test\nruntime: nodejs\n${plugins}`);
  await stack.pulumi("stack", "select", "test");
  const preview = await stack.preview();
  expect(preview).toMatchObject({ exitCode: 0, text: expect.stringContaining("+ 2 to create") });
  expect(preview.text).not.toContain("using pulumi-resource-dockerhub from");
});

async function failure(): Promise<string> {
  const { exitCode, text } = await stack.preview();
  expect(exitCode).not.toBe(0);
  return text;
}
