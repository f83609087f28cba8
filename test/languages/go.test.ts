import { afterAll, beforeAll, expect, test } from "@jest/globals";
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
