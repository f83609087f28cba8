import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import execa from "execa";

const tools = resolve(__dirname, "../../tools");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "engine-test-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** The tools are ES modules that Node runs as they are, which Jest cannot import. */
function run(script: string): execa.ExecaChildProcess {
  return execa(process.execPath, ["--input-type=module", "-e", script], { reject: false });
}

describe("the cache", () => {
  /** Appends a line to `made` for each time the folder is made; `body` is what making it does besides. */
  const make = (body: string) =>
    run(`
      import { appendFileSync, writeFileSync } from "node:fs";
      import { setTimeout as sleep } from "node:timers/promises";
      import { cached } from ${JSON.stringify(join(tools, "engine/cache.mts"))};
      const make = async (partial) => {
        appendFileSync(${JSON.stringify(join(folder, "made"))}, "made\\n");
        ${body}
        writeFileSync(partial + "/whole", "");
      };
      await cached(${JSON.stringify(join(folder, "cache/engine"))}, make, console.error);
    `);
  const hang = 'writeFileSync(partial + "/half", ""); console.log("half"); await sleep(60_000);';
  const contents = async () => (await readdir(join(folder, "cache"), { recursive: true })).sort();
  const timesMade = async () => (await readFile(join(folder, "made"), "utf8")).trim().split("\n").length;

  async function interrupted(signal: NodeJS.Signals): Promise<void> {
    const child = make(hang);
    await new Promise((started) => child.stdout?.once("data", started));
    child.kill(signal);
    await child;
  }

  test("two at once make it once, and the second says that it waits", async () => {
    const both = await Promise.all([make("await sleep(1_000);"), make("await sleep(1_000);")]);
    expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(both.map(({ stderr }) => stderr).join("")).toContain("waiting for it");
    expect(await contents()).toEqual(["engine", "engine/whole"]);
    expect(await timesMade()).toBe(1);
  });

  test("what is there is taken", async () => {
    await make("");
    await make("");
    expect(await timesMade()).toBe(1);
  });

  test.each(["SIGINT", "SIGTERM"] as const)("%s leaves nothing", async (signal) => {
    await interrupted(signal);
    expect(await contents()).toEqual([]);
  });

  test("what a killed process left is neither used nor kept", async () => {
    await interrupted("SIGKILL");
    expect(await contents()).toEqual(["engine.partial", "engine.partial/half"]);
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(join(folder, "cache/engine.partial"), longAgo, longAgo);
    await make("");
    expect(await contents()).toEqual(["engine", "engine/whole"]);
  });

  test("a failure leaves nothing and is not remembered", async () => {
    const { exitCode, stderr } = await make('writeFileSync(partial + "/half", ""); throw new Error("no network");');
    expect(exitCode).toBe(1);
    expect(stderr).toContain("no network");
    expect(await contents()).toEqual([]);
    await make("");
    expect(await contents()).toEqual(["engine", "engine/whole"]);
  });
});

describe("a pulumi on PATH", () => {
  /** Answers `version`, notes every other call in the file `calls` and fails it. */
  const pulumi = (version: string) =>
    `#!/bin/sh\nif [ "$1" = version ]; then echo v${version}; else echo "$@" >> "${folder}/calls"; exit 1; fi\n`;

  async function found(programs: Record<string, string>): Promise<{ found: unknown; said: string }> {
    await install(programs);
    const { stdout, stderr } = await run(`
      import { onPath } from ${JSON.stringify(join(tools, "engine/onPath.mts"))};
      process.env.PATH = ${JSON.stringify(join(folder, "bin"))};
      console.log(JSON.stringify((await onPath(console.error)) ?? null));
    `);
    return { found: JSON.parse(stdout), said: stderr };
  }

  async function install(programs: Record<string, string>): Promise<void> {
    await mkdir(join(folder, "bin"));
    for (const [name, text] of Object.entries(programs))
      await writeFile(join(folder, "bin", name), text, { mode: 0o755 });
  }

  test("is taken when recent and complete", async () => {
    const result = await found({ pulumi: pulumi("3.300.1"), "pulumi-language-nodejs": "" });
    expect(result).toEqual({ found: { bin: join(folder, "bin/pulumi"), version: "3.300.1" }, said: "" });
  });

  test("is passed over when too old", async () => {
    const result = await found({ pulumi: pulumi("3.99.0"), "pulumi-language-nodejs": "" });
    expect(result).toEqual({ found: null, said: expect.stringContaining("(3.99.0) is passed over") });
  });

  test("is passed over without its language host", async () => {
    const result = await found({ pulumi: pulumi("3.300.1") });
    expect(result).toEqual({ found: null, said: expect.stringContaining("pulumi-language-nodejs is missing") });
  });

  test("is reported with the environment of a run; the random plugin is asked for once", async () => {
    await install({ pulumi: pulumi("3.300.1"), "pulumi-language-nodejs": "" });
    const json = async () => {
      const { stdout } = await execa(process.execPath, [join(tools, "engine/index.mts"), "--json"], {
        env: { PATH: `${folder}/bin:${process.env.PATH}`, PULUMI_DOCKERHUB_CACHE: join(folder, "cache") },
      });
      return JSON.parse(stdout);
    };
    const first = await json();
    expect(first).toMatchObject({ bin: join(folder, "bin/pulumi"), version: "3.300.1", origin: "path" });
    expect(first.env.PULUMI_HOME).toBe(join(folder, "cache/home"));
    expect(first.env.PATH.split(":")).toContain(join(tools, "random"));
    expect(await json()).toEqual(first);
    expect(await readFile(join(folder, "calls"), "utf8")).toMatch(/^plugin install resource random \S+\n$/);
  });
});
