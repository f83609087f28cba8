import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import execa from "execa";
import ts from "typescript";
import { engine, root } from "./engine";
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

test("the README, followed literally from an empty folder, ends with the preview that it shows", async () => {
  const folder = await mkdtemp(join(tmpdir(), "readme-"));
  try {
    await execa("npm", ["pack", "--ignore-scripts", ".", "./emulator", "--pack-destination", folder], { cwd: root });
    const packed = (name: string) => readdirSync(folder).find((file) => file.startsWith(`${name}-0`)) ?? name;
    const steps = readme.slice(readme.indexOf("## Try it"), readme.indexOf("The preview, as"));
    for (const [, file = "", text = ""] of steps.matchAll(/^`(.+)`:\n\n```\w+\n([\s\S]*?)```/gm)) {
      writeFileSync(join(folder, file), text);
    }
    const port = await freePort();
    // What is not published yet is this checkout's; the port may be taken.
    const commands = blocks(steps, "sh")
      .join("")
      .replace(
        "npm install pulumi-dockerhub dockerhub-emulator",
        `npm install --prefer-offline ./${packed("pulumi-dockerhub")} ./${packed("dockerhub-emulator")}`,
      )
      .replaceAll("8080", String(port));
    // In the background is npx, with the emulator under it: a group of their own.
    const script = `set -em\ntrap 'kill -- -$(jobs -p)' EXIT\n${commands}`;
    // A newcomer does not have this checkout's commands on PATH.
    const path = (engine().env.PATH ?? "").split(delimiter).filter((each) => !each.includes("node_modules/.bin"));
    const env = { ...engine().env, PATH: path.join(delimiter), DOCKER_CONFIG: folder };
    const { all = "" } = await execa("bash", ["-c", script], { cwd: folder, env, all: true, input: "" });
    expect(linesOf(all)).toEqual(expect.arrayContaining(linesOf(preview)));
    expect(all).not.toContain("warning:");
  } finally {
    await rm(folder, { recursive: true });
  }
}, 240_000);

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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
