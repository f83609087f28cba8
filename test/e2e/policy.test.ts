import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import ts from "typescript";
import { root } from "./engine";
import { Stack, sdks } from "./stack";

let hub: Emulator;
let folder: string;

/**
 * The engine's Node host that can be built here runs no policy packs. So the engine is given a runtime that it has no host for,
 * and runs this in its place, which is what the host does.
 */
const runner = `#!/bin/sh
exec node "${join(root, "node_modules/@pulumi/pulumi/cmd/run-policy-pack")}" "$@"
`;

beforeAll(async () => {
  hub = await startEmulator();
  mkdirSync(join(root, "node_modules/.cache/e2e"), { recursive: true });
  folder = mkdtempSync(join(root, "node_modules/.cache/e2e/policy-"));
  const example = join(root, "examples/policy");
  const manifest = readFileSync(join(example, "package.json"), "utf8");
  writeFileSync(join(folder, "package.json"), manifest.replace("index.ts", "index.js"));
  const program = ts.transpile(readFileSync(join(example, "index.ts"), "utf8"), { module: ts.ModuleKind.CommonJS });
  writeFileSync(join(folder, "index.js"), program);
  const project = readFileSync(join(example, "PulumiPolicy.yaml"), "utf8");
  writeFileSync(join(folder, "PulumiPolicy.yaml"), project.replace("nodejs", "script").replace("index.ts", "index.js"));
  writeFileSync(join(folder, "pulumi-analyzer-policy-script"), runner);
  chmodSync(join(folder, "pulumi-analyzer-policy-script"), 0o755);
  writeFileSync(join(folder, "config.json"), '{ "repositories-are-private": { "public": ["acme/site"] } }');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await hub.close();
});

const within = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

test.each(sdks)("%s: a preview that breaks a rule fails and names it; one that keeps all passes", async (sdk) => {
  const credentials = { DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" };
  const stack = new Stack({ DOCKER_HUB_URL: hub.url, ...credentials }, { sdk, path: [folder] });
  const preview = () => stack.preview("--policy-pack", folder, "--policy-pack-config", join(folder, "config.json"));
  try {
    await stack.pulumi("stack", "init", "prod");
    stack.program(`
      new dockerhub.Repository("open", { namespace: "acme" });
      new dockerhub.Repository("forced", { namespace: "acme", isPrivate: true, forceDestroy: true });
      new dockerhub.AccessToken("endless", { label: "ci", scopes: ["repo:read"] });
      new dockerhub.AccessToken("long", { label: "ci", scopes: ["repo:read"], expiresAt: "${within(120)}" });
    `);
    const broken = await preview();
    expect(broken.exitCode).not.toBe(0);
    for (const said of [
      "acme/open: declare isPrivate: true, or have it named in the policy's configuration.",
      "Leave forceDestroy out; take it in for the one change that needs it.",
      "Declare expiresAt, at most 90 days from now.",
      "It expires in 120 days; at most 90 are allowed.",
    ]) {
      expect(broken.text).toContain(said);
    }
    stack.program(`
      new dockerhub.Repository("site", { namespace: "acme", isPrivate: false });
      new dockerhub.Repository("api", { namespace: "acme", isPrivate: true });
      new dockerhub.AccessToken("ci", { label: "ci", scopes: ["repo:read"], expiresAt: "${within(60)}" });
    `);
    expect(await preview()).toMatchObject({ exitCode: 0, text: expect.stringContaining("docker-hub") });
  } finally {
    stack.remove();
  }
});
