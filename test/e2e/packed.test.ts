import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import execa from "execa";
import { root } from "./engine";
import { Stack, sdks } from "./stack";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const pulumi = "@pulumi/pulumi";
/** Both ends of what it takes, each with a compiler of its time. */
const ends = [
  [manifest.peerDependencies[pulumi].replace("^", ""), "5.9.3"],
  [installedVersion(pulumi), installedVersion("typescript")],
];

describe.each(ends)("what would be published works in an empty folder, with Pulumi's SDK %s", (version, typescript) => {
  let folder: string;
  let emulator: ChildProcess;
  let stack: Stack;
  let url: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "packed-"));
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    await execa("npm", ["pack", "--ignore-scripts", ".", "./emulator", "--pack-destination", folder], { cwd: root });
    const packages = readdirSync(folder).filter((file) => file.endsWith(".tgz"));
    const toolchain = [`${pulumi}@${version}`, `typescript@${typescript}`, `ts-node@${installedVersion("ts-node")}`];
    const flags = ["--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
    await execa("npm", ["install", ...flags, ...toolchain, ...packages.map((file) => `./${file}`)], { cwd: folder });
    emulator = spawn("node", ["node_modules/.bin/dockerhub-emulator", "--json"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    url = await address(emulator);
  }, 240_000);

  afterAll(() => {
    emulator?.kill();
    stack?.remove();
  });

  test.each(sdks)("%s", async (sdk) => {
    const environment = { DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery", DOCKER_HUB_URL: url };
    const bin = join(folder, "node_modules/.bin");
    stack = new Stack(environment, { folder, path: [bin] });
    await stack.init();
    writeFileSync(
      join(folder, "index.ts"),
      `import * as dockerhub from "${sdk}";
     const api = new dockerhub.Repository("api", { namespace: "acme", description: "The API server" });
     export const id = api.id;
     export const tag = dockerhub.getTagOutput({ namespace: "acme", repository: "web", tag: "latest" }).name;`,
    );
    writeFileSync(join(folder, "tsconfig.json"), '{ "compilerOptions": { "strict": true, "module": "node16" } }');
    const up = await stack.up();
    expect(up).toMatchObject({ exitCode: 0, text: expect.stringContaining('"acme/api"') });
    if (sdk.endsWith("/native")) expect(up.text).toContain(`using pulumi-resource-dockerhub from $PATH at ${bin}`);
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
    expect(await stack.cli("drift")).toMatchObject({ exitCode: 0, text: expect.stringContaining("no drift") });
    expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
    await stack.pulumi("stack", "rm", "test", "--yes");
  });
});

async function address(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The emulator has no output.");
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line).url;
  throw new Error("The emulator ended before it said where it is.");
}

function installedVersion(name: string): string {
  return JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version;
}
