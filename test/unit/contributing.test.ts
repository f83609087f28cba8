import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { z } from "zod";

const root = join(__dirname, "../..");
const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));

test("each path that CONTRIBUTING.md names exists", () => {
  const paths = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*|[A-Z]+\.md|\w+\.json)`/g)].map(([, path = ""]) => path);
  const inside = ["", "provider"].map((folder) => join(root, folder));
  const missing = paths.filter((path) => !inside.some((folder) => existsSync(join(folder, path))));
  expect(paths.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

test("CONTRIBUTING.md tells what every script is for, and names no other", () => {
  const named = new Set([...text.matchAll(/`npm (?:run )?(\w+)/g)].map(([, script = ""]) => script));
  const steps = ["setup", "prepare"];
  expect([...named].sort()).toEqual(
    Object.keys(scripts)
      .filter((script) => !steps.includes(script))
      .sort(),
  );
});

test("CONTRIBUTING.md says each command once", () => {
  const commands = [...text.matchAll(/^\| `(npm run \w+|npm \w+|npx[^`]+|\.ci\/run)/gm)].map(([, command]) => command);
  expect(commands.length).toBeGreaterThan(8);
  expect(commands.filter((command, at) => commands.indexOf(command) !== at)).toEqual([]);
});
