import { globSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { root } from "../e2e/engine";
import { pathWith, Quickstart } from "./quickstart";
import { toolchains } from "./toolchains";

const sdk = "github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub";
let quickstart: Quickstart;

beforeAll(async () => {
  const { go, goSdk } = toolchains();
  quickstart = await Quickstart.start("go", { PATH: pathWith(go), GOFLAGS: "-mod=mod" });
  const replacement = `${sdk}=${goSdk}`;
  expect(await quickstart.stack.run("go", "mod", "edit", "-replace", replacement)).toMatchObject({ exitCode: 0 });
  // Once Go has compiled Pulumi's SDK, it takes seconds.
  expect(await quickstart.stack.run("go", "vet", ".", `${sdk}/...`)).toMatchObject({ exitCode: 0 });
}, 600_000);
afterAll(() => quickstart?.end());

test("the Go quickstart compiles with the generated SDK, and runs with the installed plugin", () =>
  quickstart.follow());

test("the Go examples compile with the generated SDK", async () => {
  const { stack } = quickstart;
  const examples = globSync(join(root, "docs/examples/go/*.go"));
  expect(examples).not.toEqual([]);
  for (const file of examples) {
    const folder = `examples/${basename(file, ".go")}`;
    mkdirSync(stack.path(folder), { recursive: true });
    stack.write(`${folder}/main.go`, readFileSync(file, "utf8"));
  }
  expect(await stack.run("go", "vet", "./examples/...")).toMatchObject({ exitCode: 0 });
}, 120_000);
