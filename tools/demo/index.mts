/**
 * Shows what the provider is for, on the real Pulumi engine and an emulated Docker Hub: create, drift, repair, destroy.
 * Each step is checked; the first that is not as it should be ends the demo with an exit code of 1. With --native the
 * provider runs as a native plugin.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import { spawnEmulator } from "../emulator.mts";
import { engine } from "../engine/index.mts";
import { openBrowser } from "./browser.mts";
import { nativeProject } from "./nativeProject.mts";

const root = join(import.meta.dirname, "../..");
const login = { username: "docker-admin", password: "admin-of-the-library" };
const stack = "demo";
/** The engine's warning about what stands in for @pulumi/random where its plugin can't be installed. */
const standIn = "warning: using pulumi-resource-random from $PATH";

const project = process.argv.includes("--native") ? await nativeProject() : root;
const folder = await mkdtemp(join(tmpdir(), "pulumi-dockerhub-demo-"));
const { bin, env: engineEnvironment } = await engine();
const emulator = await spawnEmulator("--retired", "as-they-did");
try {
  await demo(emulator.url);
  console.log("\nDone: created, changed behind Pulumi's back, shown, repaired, destroyed.");
} catch (error) {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  emulator.stop();
  await rm(folder, { recursive: true, force: true });
}

async function demo(hubUrl: string): Promise<void> {
  const environment = {
    ...process.env,
    ...engineEnvironment,
    PULUMI_BACKEND_URL: `file://${folder}`,
    PULUMI_CONFIG_PASSPHRASE: "demo",
    DOCKER_HUB_URL: hubUrl,
    DOCKER_USERNAME: login.username,
    DOCKER_PASSWORD: login.password,
  };
  const pulumi = (...args: string[]) => run(bin, ["--non-interactive", ...args], environment);
  const configFile = ["--stack", stack, "--config-file", join(folder, "Pulumi.demo.yaml")];
  const quiet = "--suppress-progress";
  const hub = await openBrowser(hubUrl, login);
  const namesAtFirst = await hub.names();

  step(`A Docker Hub is running at ${hubUrl}. The stack is configured.`);
  await pulumi("stack", "init", stack);
  await pulumi("config", ...configFile, "set", "dockerhub:namespace", "acme");
  await pulumi("config", ...configFile, "set", "organization", "acme");
  await pulumi("config", ...configFile, "set", "libraryRepository", "example");

  step("`pulumi up` creates a repository, an access token, the organization's settings and a library repository.");
  const created = await pulumi("up", ...configFile, quiet, "--yes", "--skip-preview");
  expect(created, 0, /\+ 6 created/);
  const output = await pulumi("stack", "output", "repository", "--stack", stack);
  const repository = output.text.trim();
  const before = await hub.contents(repository);

  step("Somebody changes all four in the browser: texts, privacy, a token, the organization's restrictions.");
  await hub.send("PATCH", `/v2/repositories/${repository}/`, { description: "changed in the browser" });
  await hub.send("POST", `/v2/repositories/${repository}/privacy`, { is_private: false });
  await hub.send("PATCH", `/v2/access-tokens/${before.tokens[0]?.uuid}`, { is_active: false });
  await hub.send("PUT", "/v2/orgs/acme/settings", {
    restricted_images: { enabled: false, allow_official_images: true, allow_verified_publishers: true },
  });
  await hub.send("PATCH", "/v2/repositories/library/example/", { description: "changed, too" });

  step("`pulumi preview --refresh --diff --expect-no-changes`, as a scheduled job runs it, shows that and fails.");
  const drift = await pulumi("preview", ...configFile, quiet, "--refresh", "--diff", "--expect-no-changes");
  expect(
    drift,
    7,
    /"changed in the browser" => "The API server"/,
    /isPrivate\s*: false => true/,
    /isActive\s*: false => true/,
  );
  expect(drift, 7, /allowVerifiedPublishers: true => false/, /"changed, too" => "An official image"/, /~ 4 to update/);

  step("`pulumi up --refresh` repairs it.");
  expect(await pulumi("up", ...configFile, quiet, "--refresh", "--yes", "--skip-preview"), 0, /~ 4 updated/);
  assertEqual(await hub.contents(repository), before, "what is on the Hub");

  step("The next preview is clean.");
  expect(await pulumi("preview", ...configFile, quiet, "--refresh", "--expect-no-changes"), 0, /6 unchanged/);

  step("`pulumi destroy` removes what Pulumi created, and puts the organization's settings back.");
  expect(await pulumi("destroy", ...configFile, quiet, "--yes", "--skip-preview"), 0, /- 6 deleted/);
  assertEqual(await hub.names(), namesAtFirst, "what is left on the Hub");
}

interface Run {
  exitCode: number | null;
  text: string;
}

/** Runs a command, shows it and its output, and gives both. */
async function run(command: string, args: string[], environment: NodeJS.ProcessEnv): Promise<Run> {
  console.log(
    `\n$ pulumi ${args
      .slice(1)
      .filter((arg) => !arg.includes(folder) && arg !== "--config-file" && arg !== "--suppress-progress")
      .join(" ")}`,
  );
  const child = spawn(command, args, { cwd: project, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      text += `${line}\n`;
      if (!line.includes(standIn)) console.log(line);
    });
  }
  const [exitCode] = (await once(child, "close")) as [number | null];
  return { exitCode, text };
}

function step(text: string): void {
  console.log(`\n\u001b[1m── ${text}\u001b[0m`);
}

function expect({ exitCode, text }: Run, wantedCode: number, ...wanted: RegExp[]): void {
  if (exitCode !== wantedCode) throw new Error(`pulumi ended with exit code ${exitCode}, not ${wantedCode}.`);
  for (const pattern of wanted) if (!pattern.test(text)) throw new Error(`pulumi did not say ${pattern}.`);
}

function assertEqual(actual: unknown, wanted: unknown, what: string): void {
  if (isDeepStrictEqual(actual, wanted)) return;
  throw new Error(`${what} is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`);
}
