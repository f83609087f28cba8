import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { compile } from "../compile";

const root = join(__dirname, "../..");
const folder = join(root, "node_modules/.cache/entryPoints");

const program = `
import * as dockerhub from "pulumi-dockerhub";
import * as native from "pulumi-dockerhub/native";
import { dynamicProvider } from "pulumi-dockerhub/provider";

export const names = [new dockerhub.Repository("api").name, new native.v1.User("user", { username: "foobar", email: "foobar@example.com", password: "x" }).username];
export const reads = dynamicProvider("Repository").read;
export const mistakes = [dockerhub.Repositry, native.Repositry];
`;

// Entry points lead to what is compiled.
beforeAll(() => {
  compile(".");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "program.ts"), program);
}, 120_000);

const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });

test.each([
  ["node10", "commonjs"],
  ["node16", "node16"],
  ["bundler", "esnext"],
])("the compiler finds the types of each with moduleResolution %s", (moduleResolution, module) => {
  const target = { target: "es2022", types: [], strict: true, noEmit: true, skipLibCheck: true };
  // TypeScript 6 warns of node10, which older compilers use by default.
  const compilerOptions = { ...target, module, moduleResolution, ignoreDeprecations: "6.0" };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["program.ts"] }));
  const { stdout } = run(join(root, "node_modules/typescript/bin/tsc"), "-p", ".", "--pretty", "false");
  const errors = [...stdout.matchAll(/^(\S+)\(\d+,\d+\): error \w+: (.*)$/gm)].map(
    ([, file, text]) => `${file} ${text}`,
  );
  expect(errors).toEqual([
    expect.stringMatching(/^program\.ts .*'Repositry'/),
    expect.stringMatching(/^program\.ts .*'Repositry'/),
  ]);
});

test.each(["pulumi-dockerhub", "pulumi-dockerhub/native"])("a program can require %s, and import it", (name) => {
  const required = run("-p", `Object.keys(require("${name}")).sort().join()`);
  expect(required).toMatchObject({ status: 0, stdout: expect.stringMatching(/Repository.*getTagsOutput.*v1/) });
  const script = `import { Repository, getTagsOutput, v1 } from "${name}"; console.log(Repository.name, v1.User.name)`;
  expect(run("--input-type=module", "-e", script)).toMatchObject({ status: 0, stdout: "Repository User\n" });
});

test("the process of a dynamic provider can require pulumi-dockerhub/provider", () => {
  const { status, stdout } = run(
    "-p",
    `typeof require("pulumi-dockerhub/provider").dynamicProvider("Repository").read`,
  );
  expect({ status, stdout }).toEqual({ status: 0, stdout: "function\n" });
});
