import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { blocks } from "../e2e/readme";

const root = join(__dirname, "../..");
const guides = [
  "README.md",
  ...globSync("docs/*.md", { cwd: root }),
  ...globSync("examples/*/README.md", { cwd: root }),
];

test("the programs in the guides are what the compiler takes", () => {
  const folder = join(root, "node_modules/.cache/guides");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const programs = guides.flatMap((guide) =>
    [...readFileSync(join(root, guide), "utf8").matchAll(/```ts\n(import .*?)```/gs)].map(([, text = ""], at) => ({
      name: `${guide.replaceAll("/", "-")}.${at}.ts`,
      text,
    })),
  );
  expect(programs.length).toBeGreaterThan(5);
  for (const { name, text } of programs) writeFileSync(join(folder, name), text);
  // The sources, in place of a build that may be old or not there.
  const paths = {
    "pulumi-dockerhub": [join(root, "sdk/index.ts")],
    "pulumi-dockerhub/native": [join(root, "sdk/native/index.ts")],
  };
  const options = {
    extends: join(root, "docs/examples/tsconfig.json"),
    compilerOptions: { paths },
    include: [join(folder, "*.ts")],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
  expect(compilerErrors(folder)).toBe("");
});

test.each([
  ["python", "examples/quickstart-python/__main__.py"],
  ["go", "examples/quickstart-go/main.go"],
  ["yaml", "examples/quickstart-yaml/Pulumi.yaml"],
])("the %s program in docs/_index.md is the quickstart that a test runs", (language, file) => {
  const [shown] = blocks(readFileSync(join(root, "docs/_index.md"), "utf8"), language);
  expect(shown).toBe(readFileSync(join(root, file), "utf8"));
});

function compilerErrors(folder: string): string {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], { encoding: "utf8" }).stdout;
}
