import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import execa from "execa";
import { parse } from "yaml";

const root = join(__dirname, "../..");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "release-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The scripts beside what they read, with this changelog. */
function checkout(changelog: string): void {
  cpSync(join(root, "tools/release"), join(folder, "tools/release"), { recursive: true });
  mkdirSync(join(folder, "emulator"));
  for (const file of ["package.json", "emulator/package.json", "schema.json"]) {
    writeFileSync(join(folder, file), '{ "version": "1.2.3" }');
  }
  writeFileSync(join(folder, "CHANGELOG.md"), changelog);
}
const run = (script: string, tag: string) =>
  execa("node", [join("tools/release", script), tag], { cwd: folder, reject: false });

const changelog =
  "# Changelog\n\n## Unreleased\n\n- New\n\n## 1.2.3 - 2026-01-31\n\n### Added\n\n- A thing\n\n## 1.2.2\n\n- Old\n";

describe("tools/release", () => {
  test("check passes where all versions are the tag's", async () => {
    checkout(changelog);
    expect(await run("check.mts", "v1.2.3")).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test.each([
    [
      "v1.2.4",
      ["package.json has the version 1.2.3, and the tag is v1.2.4.", 'CHANGELOG.md has no section "## 1.2.4".'],
    ],
    ["1.2.3", ["The tag must be v and a version, such as v1.2.3, not 1.2.3."]],
  ])("check refuses the tag %s", async (tag, mistakes) => {
    checkout(changelog);
    const { exitCode, stderr } = await run("check.mts", tag);
    expect(exitCode).toBe(1);
    for (const mistake of mistakes) expect(stderr).toContain(mistake);
  });

  test("notes prints the version's section alone", async () => {
    checkout(changelog);
    expect((await run("notes.mts", "v1.2.3")).stdout).toBe("### Added\n\n- A thing");
    expect(await run("notes.mts", "v9.9.9")).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("v9.9.9") });
  });

  test("tagGoModule.sh pushes a tag that Go finds the module by, and leaves the branch as it was", async () => {
    const git = (...args: string[]) => execa("git", args, { cwd: folder });
    const origin = join(folder, "origin.git");
    await git("init", "--quiet", "--bare", origin);
    await git("clone", "--quiet", origin, "work");
    const work = join(folder, "work");
    const author = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
    await execa("git", [...author, "commit", "--quiet", "--allow-empty", "--message", "main"], { cwd: work });
    await execa("git", ["push", "--quiet", "origin", "HEAD"], { cwd: work });
    mkdirSync(join(folder, "go"));
    writeFileSync(join(folder, "go/go.mod"), "module example.com/sdk/go/dockerhub\n");
    await execa(join(root, "tools/release/tagGoModule.sh"), [join(folder, "go"), "v1.2.3"], { cwd: work });
    const { stdout } = await execa("git", ["ls-tree", "-r", "--name-only", "sdk/go/dockerhub/v1.2.3"], { cwd: origin });
    expect(stdout).toBe("sdk/go/dockerhub/go.mod");
    expect((await execa("git", ["log", "--format=%s", "--branches"], { cwd: origin })).stdout).toBe("main");
  });
});

describe("the workflows of this repository", () => {
  const workflows = readdirSync(join(root, ".github/workflows"));

  test.each(workflows)("%s grants nothing by default, pins actions by commit, and has time limits", (file) => {
    const { permissions, jobs, concurrency } = parse(readFileSync(join(root, ".github/workflows", file), "utf8"));
    expect(permissions).toEqual({});
    expect(concurrency.group).toBeTruthy();
    for (const job of Object.values<{ permissions: object; "timeout-minutes": number; steps: { uses?: string }[] }>(
      jobs,
    )) {
      expect(job.permissions).toBeTruthy();
      expect(job["timeout-minutes"]).toBeLessThanOrEqual(90);
      for (const { uses } of job.steps) expect(uses ?? "").toMatch(/^$|^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    }
  });

  test.each(workflows)("%s calls only scripts that are there", (file) => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const text = readFileSync(join(root, ".github/workflows", file), "utf8");
    for (const [, script = ""] of text.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([script]);
    for (const [path] of text.matchAll(/(?:tools\/release\/[\w.]+|\.ci\/run)/g)) readFileSync(join(root, path));
  });
});
