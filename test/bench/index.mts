/**
 * Times `up`, `preview`, `refresh` and `destroy` of many repositories beside a provider that does nothing, in the same run,
 * and what importing the SDK adds to a program. Usage: npm run bench -- [resources] [runs]
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { spawnEmulator } from "../../tools/emulator.mts";
import { engine } from "../../tools/engine/index.mts";

const root = join(import.meta.dirname, "../..");
const count = Number(process.argv[2] ?? 200);
const runs = Number(process.argv[3] ?? 3);
const { bin, env } = await engine();

const inputs = (i: string) =>
  `namespace: "ci-bot", name: ${i}, description: "Repository " + i, isPrivate: true, forceDestroy: false, adoptExisting: false`;
const loop = (statement: string) => `for (let i = 0; i < ${count}; i++) ${statement}`;
const noop = JSON.stringify(join(import.meta.dirname, "noop.cjs"));

/** Each way to run a provider: what it costs when nothing is done, and with Docker Hub. */
const programs = {
  "dynamic, nothing": `
    const pulumi = require("@pulumi/pulumi");
    const __provider = 'exports.handler = () => require(${noop}).provider';
    class Nothing extends pulumi.CustomResource {}
    ${loop(`new Nothing("pulumi-nodejs:dynamic/bench:Nothing", "r" + i, { __provider, ${inputs('"r" + i')} });`)}`,
  dynamic: `
    const dockerhub = require("pulumi-dockerhub");
    ${loop('new dockerhub.Repository("r" + i, { description: "Repository " + i, isPrivate: true });')}`,
  "native, nothing": `
    const pulumi = require("@pulumi/pulumi");
    class Nothing extends pulumi.CustomResource {}
    ${loop(`new Nothing("bench:index:Nothing", "r" + i, { ${inputs('"r" + i')} });`)}`,
  native: `
    const dockerhub = require("pulumi-dockerhub/native");
    ${loop('new dockerhub.Repository("r" + i, { description: "Repository " + i, isPrivate: true });')}`,
};
type Name = keyof typeof programs;
/** Seconds by command. */
type Times = Record<string, number>;

const commands = {
  up: ["up", "--yes", "--skip-preview"],
  preview: ["preview"],
  refresh: ["refresh", "--yes", "--skip-preview"],
  destroy: ["destroy", "--yes", "--skip-preview"],
};

const emulator = await spawnEmulator("--rate-limit", "off");
try {
  const { url: hubUrl } = emulator;
  const names = Object.keys(programs) as Name[];
  const results = Object.fromEntries(names.map((name): [Name, Times[]] => [name, []])) as Record<Name, Times[]>;
  for (let run = 0; run < runs; run++) {
    for (const name of names) results[name].push(lifecycle(programs[name], hubUrl));
  }
  console.log(`${count} repositories, median of ${runs} runs, seconds\n`);
  console.log("| | dynamic, nothing | dynamic | ratio | native, nothing | native | ratio |");
  console.log("|---|---|---|---|---|---|---|");
  for (const command of Object.keys(commands)) {
    const times = names.map((name) => medianOf(results[name], command));
    const [dynamicFloor = 0, dynamic = 0, nativeFloor = 0, native = 0] = times;
    const cells = [dynamicFloor, dynamic, dynamic / dynamicFloor, nativeFloor, native, native / nativeFloor];
    console.log(`| ${command} | ${cells.map((cell) => cell.toFixed(2)).join(" | ")} |`);
  }
  const bare = median(imports("@pulumi/pulumi"));
  const withSdk = median(imports("@pulumi/pulumi", "pulumi-dockerhub"));
  console.log(`\nImporting the SDK adds ${Math.round(withSdk - bare)} ms to ${Math.round(bare)} ms of @pulumi/pulumi.`);
} finally {
  emulator.stop();
}

function lifecycle(program: string, hubUrl: string): Times {
  const parent = join(root, "node_modules/.cache/bench");
  mkdirSync(parent, { recursive: true });
  const cwd = mkdtempSync(join(parent, "stack-"));
  writeFileSync(join(cwd, "Pulumi.yaml"), "name: bench\nruntime: nodejs\n");
  writeFileSync(join(cwd, "package.json"), "{}");
  writeFileSync(join(cwd, "index.js"), program);
  const environment = {
    ...process.env,
    ...env,
    PATH: [join(import.meta.dirname, "bin"), join(root, "bin"), env.PATH].join(delimiter),
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

function medianOf(results: Times[], command: string): number {
  return median(results.map((times) => times[command] ?? Number.NaN));
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
