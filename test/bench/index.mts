/**
 * Times `up`, `preview`, `refresh` and `destroy` of many repositories beside a provider that does nothing, in the same run,
 * and what importing the SDK adds to a program. Usage: npm run bench -- [resources] [runs]
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { engine } from "../../tools/engine/index.mts";

const root = join(import.meta.dirname, "../..");
const count = Number(process.argv[2] ?? 200);
const runs = Number(process.argv[3] ?? 3);
const { bin, env } = await engine();

const programs = {
  nothing: `
    const pulumi = require("@pulumi/pulumi");
    const __provider = 'exports.handler = () => require(${JSON.stringify(join(import.meta.dirname, "noop.cjs"))}).provider';
    class Nothing extends pulumi.CustomResource {}
    for (let i = 0; i < ${count}; i++) {
      new Nothing("pulumi-nodejs:dynamic/bench:Nothing", "r" + i, { __provider, namespace: "ci-bot", name: "r" + i,
        description: "Repository " + i, isPrivate: true, forceDestroy: false, adoptExisting: false });
    }`,
  dockerhub: `
    const dockerhub = require("pulumi-dockerhub");
    for (let i = 0; i < ${count}; i++) {
      new dockerhub.Repository("r" + i, { description: "Repository " + i, isPrivate: true });
    }`,
};
type Name = keyof typeof programs;

const commands = {
  up: ["up", "--yes", "--skip-preview"],
  preview: ["preview"],
  refresh: ["refresh", "--yes", "--skip-preview"],
  destroy: ["destroy", "--yes", "--skip-preview"],
};

const emulator = spawn(process.execPath, ["emulator/dist/bin.js", "--json", "--rate-limit", "off"], {
  cwd: root,
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const hubUrl = await address(emulator);
  const results: Record<Name, Record<string, number>[]> = { nothing: [], dockerhub: [] };
  for (let run = 0; run < runs; run++) {
    for (const name of Object.keys(programs) as Name[]) results[name].push(lifecycle(programs[name], hubUrl));
  }
  console.log(`${count} repositories, median of ${runs} runs, seconds\n`);
  console.log("| | does nothing | pulumi-dockerhub | ratio |\n|---|---|---|---|");
  for (const command of Object.keys(commands)) {
    const floor = medianOf(results.nothing, command);
    const ours = medianOf(results.dockerhub, command);
    console.log(`| ${command} | ${floor.toFixed(1)} | ${ours.toFixed(1)} | ${(ours / floor).toFixed(2)} |`);
  }
  const bare = median(imports("@pulumi/pulumi"));
  const withSdk = median(imports("@pulumi/pulumi", "pulumi-dockerhub"));
  console.log(`\nImporting the SDK adds ${Math.round(withSdk - bare)} ms to ${Math.round(bare)} ms of @pulumi/pulumi.`);
} finally {
  emulator.kill();
}

function lifecycle(program: string, hubUrl: string): Record<string, number> {
  const parent = join(root, "node_modules/.cache/bench");
  mkdirSync(parent, { recursive: true });
  const cwd = mkdtempSync(join(parent, "stack-"));
  writeFileSync(join(cwd, "Pulumi.yaml"), "name: bench\nruntime: nodejs\n");
  writeFileSync(join(cwd, "package.json"), "{}");
  writeFileSync(join(cwd, "index.js"), program);
  const environment = {
    ...process.env,
    ...env,
    PULUMI_BACKEND_URL: `file://${cwd}`,
    PULUMI_CONFIG_PASSPHRASE: "bench",
    DOCKER_HUB_URL: hubUrl,
    DOCKER_USERNAME: "ci-bot",
    DOCKER_PASSWORD: "correct-horse-battery",
  };
  const pulumi = (args: string[]) => {
    const start = performance.now();
    const { status, stdout } = spawnSync(bin, [...args, "--non-interactive"], {
      cwd,
      env: environment,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`pulumi ${args[0]} failed:\n${stdout}`);
    return (performance.now() - start) / 1000;
  };
  pulumi(["stack", "init", "bench"]);
  const times = Object.fromEntries(Object.entries(commands).map(([command, args]) => [command, pulumi(args)]));
  rmSync(cwd, { recursive: true });
  return times;
}

function imports(...modules: string[]): number[] {
  const script = modules.map((module) => `require(${JSON.stringify(module)});`).join("");
  return Array.from({ length: 7 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, ["-e", script], { cwd: root });
    return performance.now() - start;
  });
}

async function address(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The emulator has no output.");
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line).url;
  throw new Error("The emulator ended before it said where it is.");
}

function medianOf(results: Record<string, number>[], command: string): number {
  return median(results.map((times) => times[command] ?? Number.NaN));
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
