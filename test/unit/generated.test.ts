import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

test("schema.json, the SDK, the reference pages and the tables of guides are what the definitions generate", () => {
  const root = join(__dirname, "../..");
  const output = execFileSync("node", ["tools/generate/index.mts", "--check"], { cwd: root, encoding: "utf8" });
  expect(output).toBe("");
});
