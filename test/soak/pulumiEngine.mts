import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Engine, type Held, longestRun, type Outcome } from "./engine.mts";
import { killTree } from "./processTree.mts";
import type { Program, Resource, Values } from "./program.mts";

const root = join(import.meta.dirname, "../..");

/** What programs import: it decides over the way in which the provider runs. */
export type Sdk = "pulumi-dockerhub" | "pulumi-dockerhub/native";

interface Options {
  pulumi: string;
  sdk: Sdk;
  environment: Record<string, string>;
}

interface Deployment {
  deployment: { resources?: { type: string; id?: string; outputs?: Values }[] };
}

/** The real engine, with a state in a folder. */
export class PulumiEngine implements Engine {
  readonly #folder: string;
  readonly #options: Options;
  readonly #environment: Record<string, string>;
  #child: ChildProcess | undefined;
  #isKilled = false;
  #isAfterKill = false;

  private constructor(options: Options) {
    const parent = join(root, "node_modules/.cache/soak");
    mkdirSync(parent, { recursive: true });
    this.#folder = mkdtempSync(join(parent, "stack-"));
    this.#options = options;
    this.#environment = {
      ...options.environment,
      PULUMI_BACKEND_URL: `file://${this.#folder}`,
      PULUMI_CONFIG_PASSPHRASE: "soak",
    };
    this.#write("Pulumi.yaml", "name: soak\nruntime: nodejs\n");
    this.#write("package.json", "{}");
    this.#write(
      "index.js",
      `const dockerhub = require("${options.sdk}");
for (const { type, name, inputs } of require("./program.json")) new dockerhub[type](name, inputs);\n`,
    );
  }

  static async start(options: Options): Promise<PulumiEngine> {
    const engine = new PulumiEngine(options);
    const { isDone, output } = await engine.#pulumi("stack", "init", "soak");
    if (!isDone) throw new Error(output);
    return engine;
  }

  up(program: Program): Promise<Outcome> {
    this.#write("program.json", JSON.stringify(program));
    // After a kill it names all that exists already, not only what the first failure leaves time for.
    return this.#run("up", "--yes", "--skip-preview", ...(this.#isAfterKill ? ["--continue-on-error"] : []));
  }

  kill(): void {
    this.#isKilled = true;
    if (this.#child?.pid !== undefined) killTree(this.#child.pid);
  }

  compare(program: Program): Promise<Outcome> {
    this.#write("program.json", JSON.stringify(program));
    return this.#run("preview", "--refresh", "--diff", "--expect-no-changes");
  }

  destroy(): Promise<Outcome> {
    return this.#run("destroy", "--yes", "--skip-preview");
  }

  async held(): Promise<Held[]> {
    const file = join(this.#folder, "plain.json");
    const { isDone, output } = await this.#pulumi("stack", "export", "--show-secrets", "--file", file);
    if (!isDone) throw new Error(output);
    const { deployment }: Deployment = JSON.parse(readFileSync(file, "utf8"));
    rmSync(file);
    return (deployment.resources ?? []).flatMap(({ type, id, outputs = {} }): Held[] => {
      const kind = typeOf(type);
      return kind && id !== undefined ? [{ type: kind, id, values: plain(outputs) }] : [];
    });
  }

  stored(): string {
    return readFileSync(this.#stateFile, "utf8");
  }

  peakMemory(): number {
    return 0;
  }

  get processes(): number {
    return this.#options.sdk === "pulumi-dockerhub" ? 2 : 1;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #stateFile(): string {
    return join(this.#folder, ".pulumi/stacks/soak/soak.json");
  }

  #write(name: string, text: string): void {
    writeFileSync(join(this.#folder, name), text);
  }

  /** A run; what a kill leaves of the stack is put in order, as docs/crashes.md has it. */
  async #run(...args: string[]): Promise<Outcome> {
    const outcome = await this.#pulumi(...args);
    this.#isAfterKill = this.#isKilled;
    if (!this.#isKilled) return outcome;
    this.#isKilled = false;
    if (!isJson(this.stored())) copyFileSync(`${this.#stateFile}.bak`, this.#stateFile);
    rmSync(`${this.#stateFile}.attrs`, { force: true });
    await this.#pulumi("cancel", "--yes");
    return outcome;
  }

  #pulumi(...args: string[]): Promise<Outcome> {
    const child = spawn(this.#options.pulumi, [...args, "--non-interactive", "--color", "never"], {
      cwd: this.#folder,
      env: this.#environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    const overdue = setTimeout(() => this.kill(), longestRun * 1000);
    return new Promise<Outcome>((resolve, reject) => {
      let output = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk));
      child.once("error", reject);
      child.once("close", (code) => resolve({ isDone: code === 0, output }));
    }).finally(() => clearTimeout(overdue));
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function typeOf(type: string): Resource["type"] | undefined {
  const kind = type.split(":").at(-1);
  return type.includes("dockerhub") && (kind === "Repository" || kind === "AccessToken") ? kind : undefined;
}

/** `--show-secrets` writes a secret as JSON, beside its mark. */
function plain(outputs: Values): Values {
  return Object.fromEntries(
    Object.entries(outputs).map(([key, value]) => {
      const isSecret = typeof value === "object" && value !== null && "plaintext" in value;
      return [key, isSecret ? JSON.parse(String(value.plaintext)) : value];
    }),
  );
}
