import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pathWith, Quickstart } from "./quickstart";
import { toolchains } from "./toolchains";

let quickstart: Quickstart;

beforeAll(async () => {
  const { python } = toolchains();
  quickstart = await Quickstart.start("python", { PATH: pathWith(python.bin), PYTHONPATH: python.pythonPath });
}, 120_000);
afterAll(() => quickstart?.end());

test("the Python quickstart runs with the generated SDK and the installed plugin", () => quickstart.follow());

test("every module of the Python SDK can be imported", async () => {
  const modules = ["pulumi_dockerhub", "pulumi_dockerhub.v1", "pulumi_dockerhub.config"];
  const program = `import importlib; [importlib.import_module(name) for name in ${JSON.stringify(modules)}]`;
  expect(await quickstart.stack.run("python3", "-c", program)).toMatchObject({ exitCode: 0 });
});

test("the Python package has a description, for its page on PyPI", async () => {
  const program = 'import importlib.metadata; print(importlib.metadata.metadata("pulumi_dockerhub").get_payload())';
  const { text } = await quickstart.stack.run("python3", "-c", program);
  expect(text).toContain("https://github.com/pulumi-dockerhub/pulumi-dockerhub");
});
