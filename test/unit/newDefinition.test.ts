import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";

const root = join(__dirname, "../..");
const folders = ["provider", "sdk", "tools", "docs", "test", "cli", "emulator", "bin"];
const single = ["package.json", "tsconfig.json", "biome.json", "schema.json", "README.md", ".gitignore"];
const made = [
  "provider/resources/widget.ts",
  "provider/hub/areas/widgets.ts",
  "provider/functions/searchWidgets.ts",
  "docs/examples/Widget.ts",
  "docs/examples/searchWidgets.ts",
  "test/integration/widget.test.ts",
  "test/integration/searchWidgets.test.ts",
];
let folder: string;

/** A copy of the project, so that nothing of it is changed here. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "new-"));
  const isSource = (path: string) => !["node_modules", "dist"].includes(basename(path));
  for (const name of [...folders, ...single])
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: isSource });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  // `node_modules` leads to the SDK of the checkout.
  const paths = { "pulumi-dockerhub": ["./sdk/index.ts"], "dockerhub-emulator": ["./emulator/src/index.ts"] };
  const compilerOptions = { rootDir: ".", paths };
  const files = made.filter((file) => !file.startsWith("provider"));
  const options = { extends: "./test/tsconfig.json", compilerOptions, include: [], files };
  writeFileSync(join(folder, "new.json"), JSON.stringify(options));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return { status, text: stdout + stderr };
}

const compiler = "node_modules/typescript/bin/tsc";

test("npm run new writes a resource, its area and a function, which compile, are generated and pass the linter", () => {
  expect(run("tools/new/index.mts", "Widget", "--area", "widgets")).toEqual({
    status: 0,
    text: expect.stringMatching(
      /^The resource Widget\. New:\n {2}provider\/resources\/widget\.ts\n(.|\n)* {2}provider\/hub\/areas\/widgets\.ts\nOne line/,
    ),
  });
  expect(run("tools/new/index.mts", "searchWidgets")).toMatchObject({
    status: 0,
    text: expect.stringContaining("The function searchWidgets. New:"),
  });
  expect(run(compiler, "-p", ".")).toEqual({ status: 0, text: "" });
  expect(run("tools/generate/index.mts")).toMatchObject({ status: 0, text: expect.stringContaining("Widget") });
  expect(readFileSync(join(folder, "sdk/widget.ts"), "utf8")).toContain("class Widget");
  expect(readFileSync(join(folder, "docs/reference/Widget.md"), "utf8")).toContain("type: dockerhub:Widget");
  expect(readFileSync(join(folder, "docs/reference/searchWidgets.md"), "utf8")).toContain("dockerhub:searchWidgets");
  expect(run(compiler, "-p", "new.json")).toEqual({ status: 0, text: "" });
  expect(
    run("node_modules/@biomejs/biome/bin/biome", "check", "provider/definitions.ts", "provider/hub/index.ts", ...made),
  ).toMatchObject({ status: 0 });
}, 240_000);

test.each([
  [["Repository"], "provider/resources/repository.ts exists already."],
  [["Orgsettings"], "provider/resources/orgSettings.ts exists already."],
  [["Types"], "sdk/types.ts exists already."],
  [["Provider"], "sdk/native/provider.ts exists already."],
  [["User"], 'provider/definitions.ts has another "user" already.'],
  [["Delete"], '"Delete" is not a valid name: "delete" is a word of the language.'],
  [["../../Evil"], '"../../Evil" is not a valid name. A resource has a name such as TagRetention'],
  [["v1.Image"], '"v1.Image" is not a valid name.'],
  [[], "One name is wanted.\nUsage: npm run new -- NAME [--area NAME]"],
  [["getWidgets", "getMembers"], "One name is wanted.\nUsage:"],
  [["getWidgets", "--zone", "teams"], "Usage: npm run new -- NAME [--area NAME]"],
  [["getWidgets", "--area", "tags"], "provider/hub/areas/tags.ts exists already."],
  [["getWidgets", "--area", "sleep"], 'provider/hub/index.ts has another "sleep" already.'],
])("npm run new refuses %j and writes nothing", (args, message) => {
  const before = everything();
  expect(run("tools/new/index.mts", ...args)).toMatchObject({ status: 1, text: expect.stringContaining(message) });
  expect(everything()).toEqual(before);
});

function everything(): string[] {
  const files = globSync("{provider,docs,test}/**/*.{ts,json}", { cwd: folder }).sort();
  return files.map((file) => `${file} ${readFileSync(join(folder, file), "utf8").length}`);
}
