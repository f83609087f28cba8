import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Quickstart } from "./quickstart";
import { toolchains } from "./toolchains";

let quickstart: Quickstart;

beforeAll(async () => {
  const { yaml } = toolchains();
  expect(existsSync(join(yaml, "node"))).toBe(false);
  quickstart = await Quickstart.start("yaml", { PATH: yaml });
}, 120_000);
afterAll(() => quickstart?.end());

test("the YAML quickstart runs with the installed plugin on a machine without Node", () => quickstart.follow());
