import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Engine } from "../../tools/engine/index.mts";

const root = join(import.meta.dirname, "../..");

const commands = {
  up: ["up", "--yes", "--skip-preview"],
  preview: ["preview"],
  refresh: ["refresh", "--yes", "--skip-preview"],
  destroy: ["destroy", "--yes", "--skip-preview"],
};
export type Command = keyof typeof commands;

export interface Measured {
  seconds: number;
  /** The most that the provider's process took, in MB. */
  memory: number;
}

/** A Pulumi project in a folder of its own, whose commands are measured. */
export class BenchStack {
  readonly #engine: Engine;
  readonly #cwd: string;
  readonly #environment: NodeJS.ProcessEnv;

  constructor(engine: Engine, program: string, hubUrl: string) {
    this.#engine = engine;
    const parent = join(root, "node_modules/.cache/bench");
    mkdirSync(parent, { recursive: true });
    this.#cwd = mkdtempSync(join(parent, "stack-"));
    writeFileSync(join(this.#cwd, "Pulumi.yaml"), "name: bench\nruntime: nodejs\n");
    writeFileSync(join(this.#cwd, "package.json"), "{}");
    writeFileSync(join(this.#cwd, "index.js"), program);
    this.#environment = {
      ...process.env,
      ...engine.env,
      PATH: [join(import.meta.dirname, "bin"), join(root, "bin"), engine.env.PATH].join(delimiter),
      PULUMI_BACKEND_URL: `file://${this.#cwd}`,
      PULUMI_CONFIG_PASSPHRASE: "bench",
      DOCKER_HUB_URL: hubUrl,
      DOCKER_USERNAME: "ci-bot",
      DOCKER_PASSWORD: "correct-horse-battery",
    };
    execFileSync(engine.bin, ["stack", "init", "bench", "--non-interactive"], {
      cwd: this.#cwd,
      env: this.#environment,
      stdio: "ignore",
    });
  }

  /** Runs a command of pulumi; the program has the variables beside its own. */
  async run(command: Command, variables: Record<string, string> = {}): Promise<Measured> {
    const start = performance.now();
    const child = spawn(this.#engine.bin, [...commands[command], "--non-interactive"], {
      cwd: this.#cwd,
      env: { ...this.#environment, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    let memory = 0;
    const sampling = setInterval(() => {
      memory = Math.max(memory, providerMemory(child.pid ?? 0));
    }, 500);
    const ending = await new Promise((resolve) => child.on("close", (status, signal) => resolve(signal ?? status)));
    clearInterval(sampling);
    if (ending !== 0) throw new Error(`pulumi ${command} ended with ${ending}:\n${output}`);
    return { seconds: (performance.now() - start) / 1000, memory };
  }

  stateBytes(): number {
    return statSync(join(this.#cwd, ".pulumi/stacks/bench/bench.json")).size;
  }

  remove(): void {
    rmSync(this.#cwd, { recursive: true });
  }
}

/** What the provider's process below the engine's takes, in MB. */
function providerMemory(engine: number): number {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line)?.slice(1) ?? [])
    .map(([pid, parent, kilobytes, args = ""]) => ({ pid: Number(pid), parent: Number(parent), kilobytes, args }));
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && parent !== 0 && (parent === engine || isBelow(parent));
  };
  const providers = processes.filter(
    ({ pid, args }) => /node\S* .*(pulumi-resource-|dynamic-provider)/.test(args) && isBelow(pid),
  );
  return Math.max(0, ...providers.map(({ kilobytes }) => Number(kilobytes) / 1024));
}
