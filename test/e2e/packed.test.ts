import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import execa from "execa";
import { root } from "./engine";
import { Stack } from "./stack";

let folder: string;
let emulator: ChildProcess;
let stack: Stack;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "packed-"));
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  await execa("npm", ["pack", ".", "./emulator", "--pack-destination", folder], { cwd: root });
  const packages = readdirSync(folder).filter((file) => file.endsWith(".tgz"));
  const toolchain = ["@pulumi/pulumi", "typescript", "ts-node"].map((name) => `${name}@${installedVersion(name)}`);
  const flags = ["--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  await execa("npm", ["install", ...flags, ...toolchain, ...packages.map((file) => `./${file}`)], { cwd: folder });
}, 240_000);

afterAll(() => {
  emulator?.kill();
  stack?.remove();
});

test("what would be published works in an empty folder", async () => {
  emulator = spawn("node", ["node_modules/.bin/dockerhub-emulator", "--json"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await address(emulator);
  const environment = { DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery", DOCKER_HUB_URL: url };
  stack = new Stack(environment, { folder });
  await stack.init();
  writeFileSync(
    join(folder, "index.ts"),
    `import * as dockerhub from "pulumi-dockerhub";
     const api = new dockerhub.Repository("api", { namespace: "acme", description: "The API server" });
     export const id = api.id;`,
  );
  writeFileSync(join(folder, "tsconfig.json"), '{ "compilerOptions": { "strict": true, "module": "node16" } }');
  expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining('"acme/api"') });
  expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
});

async function address(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The emulator has no output.");
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line).url;
  throw new Error("The emulator ended before it said where it is.");
}

function installedVersion(name: string): string {
  return JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version;
}
