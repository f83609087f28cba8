import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";

const root = join(__dirname, "../..");
const copied = ["provider", "sdk", "tools", "docs", "test", "cli", "emulator", "bin", "package.json", "tsconfig.json"];
const files = ["biome.json", "schema.json", "README.md", ".gitignore"];
let folder: string;

/** A copy of the project, so that nothing of it is changed here. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "new-"));
  const isSource = (path: string) => !["node_modules", "dist"].includes(basename(path));
  for (const name of [...copied, ...files])
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: isSource });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return { status, text: stdout + stderr };
}

test("npm run new writes a resource and a function that compile, are generated and pass the linter", () => {
  for (const name of ["TagRetention", "getExamples"]) {
    expect(run("tools/new/index.mts", name)).toMatchObject({ status: 0, text: expect.stringContaining("listed in") });
  }
  expect(run("node_modules/typescript/bin/tsc", "-p", ".")).toEqual({ status: 0, text: "" });
  expect(run("tools/generate/index.mts")).toMatchObject({ status: 0, text: expect.stringContaining("TagRetention") });
  expect(readFileSync(join(folder, "sdk/tagRetention.ts"), "utf8")).toContain("class TagRetention");
  expect(run("node_modules/typescript/bin/tsc", "-p", "test")).toEqual({ status: 0, text: "" });
  const linted = run("node_modules/@biomejs/biome/bin/biome", "lint", "provider", "sdk", "docs", "test/integration");
  expect(linted).toMatchObject({ status: 0 });
}, 120_000);

test.each([
  ["Repository", "provider/resources/repository.ts exists already."],
  ["tagRetention", '"tagRetention" is not a valid name. A resource is named like TagRetention'],
  ["../../Evil", "is not a valid name"],
])("npm run new refuses %s", (name, message) => {
  expect(run("tools/new/index.mts", name)).toMatchObject({ status: 1, text: expect.stringContaining(message) });
});
