import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { compile } from "../compile";

// The generator reads the compiled definitions.
beforeAll(() => compile("."), 120_000);

test("schema.json, the SDK, the reference pages and the tables of guides are what the definitions generate", () => {
  const root = join(__dirname, "../..");
  const output = execFileSync(process.execPath, ["tools/generate/index.mts", "--check"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(output).toBe("");
});
