import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { jest } from "@jest/globals";
import execa from "execa";
import { engine, root } from "./engine";
import { Family } from "./processes";

jest.setTimeout(120_000);

export interface Run {
  exitCode: number;
  /** What a user saw: stdout and stderr. */
  text: string;
}

/** A run that goes on. */
export interface Started {
  /** To the engine, the program and the provider at once, as a terminal sends Ctrl-C. */
  signal(name: NodeJS.Signals): void;
  /** The engine and all that it has started so far. */
  family(): Family;
  ended: Promise<{ exitCode: number | undefined; text: string }>;
}

/** Both ways to run the provider, by what a program imports: dynamic resources, and the native plugin. */
export const sdks = ["pulumi-dockerhub", "pulumi-dockerhub/native"] as const;

const preamble = `
const pulumi = require("@pulumi/pulumi");
const random = require("@pulumi/random");
`;

export interface StackOptions {
  folder?: string;
  sdk?: string;
  runtime?: string;
  /** Folders on PATH, before all others. */
  path?: string[];
  /** A folder that is copied to where the program is. */
  project?: string;
}

/** A Pulumi project of its own, with a state of its own, run by the real engine. */
export class Stack {
  readonly #folder: string;
  readonly #environment: Record<string, string>;
  #sdk: string;

  /**
   * The environment is what the program's user has set: the Hub's address, credentials. The folder is where the program is;
   * by default a new one from which this checkout's packages are found.
   */
  constructor(environment: Record<string, string>, options: StackOptions = {}) {
    const { folder = newFolder(), sdk = "pulumi-dockerhub", runtime = "nodejs", path = [], project } = options;
    this.#folder = folder;
    this.#sdk = sdk;
    const { env } = engine();
    this.#environment = {
      ...env,
      PATH: [...path, join(root, "bin"), env.PATH].join(delimiter),
      PULUMI_BACKEND_URL: `file://${this.#folder}`,
      PULUMI_CONFIG_PASSPHRASE: "test",
      NODE_COMPILE_CACHE: join(root, "node_modules/.cache/node"),
      DOCKER_CONFIG: this.#folder,
      ...environment,
    };
    if (project) cpSync(project, folder, { recursive: true });
    else this.write("Pulumi.yaml", `name: test\nruntime: ${runtime}\n`);
  }

  /** Puts a file beside the program. */
  write(name: string, text: string): void {
    writeFileSync(join(this.#folder, name), text);
  }

  /** Where something beside the program is. */
  path(name: string): string {
    return join(this.#folder, name);
  }

  /** What is in a file beside the program. */
  read(name: string): string {
    return readFileSync(join(this.#folder, name), "utf8");
  }

  /** Sets the program: JavaScript with `pulumi`, `random` and `dockerhub` defined. */
  program(text: string): void {
    this.write("index.js", `${preamble}const dockerhub = require("${this.#sdk}");\n${text}`);
  }

  /** From the next program on, `dockerhub` is this package. */
  setSdk(sdk: string): void {
    this.#sdk = sdk;
  }

  setEnvironment(environment: Record<string, string>): void {
    Object.assign(this.#environment, environment);
  }

  async init(): Promise<void> {
    await this.pulumi("stack", "init", "test");
  }

  up(...flags: string[]): Promise<Run> {
    return this.pulumi("up", "--yes", "--skip-preview", "--diff", ...flags);
  }

  preview(...flags: string[]): Promise<Run> {
    return this.pulumi("preview", "--diff", ...flags);
  }

  refresh(...flags: string[]): Promise<Run> {
    return this.pulumi("refresh", "--yes", "--skip-preview", "--diff", ...flags);
  }

  destroy(): Promise<Run> {
    return this.pulumi("destroy", "--yes", "--skip-preview", "--diff");
  }

  pulumi(...args: string[]): Promise<Run> {
    return this.run(engine().bin, ...args, "--non-interactive", "--color", "never");
  }

  /** Runs any command where the program is. */
  async run(command: string, ...args: string[]): Promise<Run> {
    const options = { cwd: this.#folder, env: this.#environment, reject: false, all: true } as const;
    const { exitCode, all } = await execa(command, args, options);
    return { exitCode, text: all ?? "" };
  }

  /** Starts `pulumi`, with all that it starts in a group of its own, for a test that interrupts it. */
  start(...args: string[]): Started {
    const options = { cwd: this.#folder, env: this.#environment, reject: false, all: true, detached: true } as const;
    const child = execa(engine().bin, [...args, "--non-interactive", "--color", "never"], options);
    return {
      family: () => new Family(child.pid ?? 0),
      signal: (name) => void (child.pid !== undefined && process.kill(-child.pid, name)),
      ended: child.then(({ exitCode, all }) => ({ exitCode, text: all ?? "" })),
    };
  }

  /** Runs pulumi-dockerhub in the project's folder. */
  cli(...args: string[]): Promise<Run> {
    return this.run("pulumi-dockerhub", ...args);
  }

  /** The state as it lies in the backend: what a thief of the file would have. */
  stateFile(): string {
    return this.read(".pulumi/stacks/test/test.json");
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function newFolder(): string {
  const parent = join(root, "node_modules/.cache/e2e");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "stack-"));
  writeFileSync(join(folder, "package.json"), "{}");
  return folder;
}
