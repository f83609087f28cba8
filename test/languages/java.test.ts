import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { pathWith, Quickstart } from "./quickstart";
import { toolchains } from "./toolchains";

// Each run starts Maven, which compiles the program.
jest.setTimeout(300_000);

let quickstart: Quickstart;

beforeAll(async () => {
  const { host, repository } = toolchains().java;
  const environment = { PATH: pathWith(host), MAVEN_OPTS: `-Dmaven.repo.local=${repository}` };
  quickstart = await Quickstart.start("java", environment);
  expect(await quickstart.stack.run("mvn", "--quiet", "compile")).toMatchObject({ exitCode: 0 });
});
afterAll(() => quickstart?.end());

test("the Java quickstart compiles with the generated SDK, and runs with the installed plugin", () =>
  quickstart.follow());
