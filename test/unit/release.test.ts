import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import execa from "execa";

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "release-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (script: string, ...args: string[]) =>
  execa("node", [join("tools/release", script), ...args], { cwd: folder, reject: false });

describe("of a tag", () => {
  const changelog =
    "# Changelog\n\n## Unreleased\n\n- New\n\n## 1.2.3 - 2026-01-31\n\n### Added\n\n- A thing\n\n## 1.2.2\n\n- Old\n";

  beforeEach(() => {
    cpSync(join(root, "tools/release"), join(folder, "tools/release"), { recursive: true });
    mkdirSync(join(folder, "emulator"));
    for (const file of ["package.json", "emulator/package.json", "schema.json"]) {
      writeFileSync(join(folder, file), '{ "version": "1.2.3", "pulumi": { "version": "1.2.3" } }');
    }
    writeFileSync(join(folder, "CHANGELOG.md"), changelog);
  });

  test("check.mts passes where all versions are the tag's", async () => {
    expect(await run("check.mts", "v1.2.3")).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("check.mts names each version that differs, and a changelog without a section", async () => {
    writeFileSync(join(folder, "package.json"), '{ "version": "1.2.4", "pulumi": { "version": "1.2.3" } }');
    const { exitCode, stderr } = await run("check.mts", "v1.2.4");
    expect(exitCode).toBe(1);
    expect(stderr.split("\n")).toEqual([
      "package.json, in its pulumi block, has the version 1.2.3, and the tag is v1.2.4.",
      "emulator/package.json has the version 1.2.3, and the tag is v1.2.4.",
      "schema.json has the version 1.2.3, and the tag is v1.2.4.",
      'CHANGELOG.md has no section "## 1.2.4".',
    ]);
  });

  test.each(["1.2.3", "v1.2", "v1.2.3-rc.1", ""])("check.mts refuses %j", async (tag) => {
    expect(await run("check.mts", tag)).toMatchObject({
      exitCode: 1,
      stderr: `The tag must be "v" and a version, such as v1.2.3, not ${tag}.`,
    });
  });

  test("notes.mts prints the version's section alone", async () => {
    expect((await run("notes.mts", "v1.2.3")).stdout).toBe("### Added\n\n- A thing");
    expect(await run("notes.mts", "v9.9.9")).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("v9.9.9") });
  });
});

test("the versions of this repository agree, released or not", async () => {
  const { version } = JSON.parse(read("package.json"));
  const { stderr } = await execa("node", ["tools/release/check.mts", `v${version}`], { cwd: root, reject: false });
  expect(["", `CHANGELOG.md has no section "## ${version}".`]).toContain(stderr);
});

describe("tagGoModule.sh", () => {
  const script = join(root, "tools/release/tagGoModule.sh");
  const module: string = JSON.parse(read("schema.json")).language.go.importBasePath;
  const git = (cwd: string, ...args: string[]) => execa("git", args, { cwd });
  let origin: string;
  let work: string;

  beforeEach(async () => {
    origin = join(folder, "origin.git");
    work = join(folder, "work");
    await git(folder, "init", "--quiet", "--bare", origin);
    await git(folder, "clone", "--quiet", origin, work);
    const author = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
    await git(work, ...author, "commit", "--quiet", "--allow-empty", "--message", "main");
    await git(work, "push", "--quiet", "origin", "HEAD");
    mkdirSync(join(folder, "go"));
    writeFileSync(join(folder, "go/go.mod"), `module ${module}\n`);
  });

  test("pushes a tag by which Go finds the module, and leaves all branches as they were", async () => {
    await execa(script, [join(folder, "go"), "v1.2.3"], { cwd: work });
    const { stdout } = await git(origin, "ls-tree", "-r", "--name-only", "sdk/go/dockerhub/v1.2.3");
    expect(stdout).toBe("sdk/go/dockerhub/go.mod");
    for (const each of [origin, work])
      expect((await git(each, "log", "--format=%s", "--branches")).stdout).toBe("main");
  });

  test("refuses a folder that is not the module", async () => {
    const { exitCode, stderr } = await execa(script, [folder, "v1.2.3"], { cwd: work, reject: false });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("is not that of a module sdk/go/dockerhub.");
    expect((await git(origin, "tag")).stdout).toBe("");
  });
});

describe("startArchive.mts", () => {
  const archive = "pulumi-resource-dockerhub-v1.2.3-linux-amd64.tar.gz";
  const start = () => execa("node", [join(root, "tools/release/startArchive.mts"), folder], { reject: false });

  function write(plugin: string): void {
    writeFileSync(join(folder, "pulumi-resource-dockerhub"), `#!/bin/sh\n${plugin}\n`, { mode: 0o755 });
    execFileSync("tar", ["-czf", archive, "pulumi-resource-dockerhub"], { cwd: folder });
    const checksum = createHash("sha256").update(readFileSync(join(folder, archive)));
    writeFileSync(join(folder, `${archive}.sha256`), `${checksum.digest("hex")}  ${archive}\n`);
  }

  test("passes where the plugin serves, and ends it", async () => {
    write("echo 4711; exec /bin/sleep 600");
    expect(await start()).toMatchObject({ exitCode: 0, stdout: `${archive} serves on port 4711.` });
  });

  test.each([
    ["a plugin that does not start", () => write("exit 3"), "named no port"],
    ["a plugin that needs a Node on PATH", () => write("node --eval 'console.log(4711)'"), "named no port"],
    [
      "an archive that is not what its checksum says",
      () => {
        write("echo 4711");
        writeFileSync(join(folder, archive), "other");
      },
      `${archive} is not what its checksum says.`,
    ],
    ["a folder without an archive", () => {}, "There is no archive in "],
  ])("refuses %s", async (_, prepare, reason) => {
    prepare();
    expect(await start()).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(reason) });
  });
});
