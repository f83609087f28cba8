import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const rows = read("INVARIANTS.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (Rule|-)/.test(line));

test("INVARIANTS.md has rules, and nobody holds one of them by hand", () => {
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) expect(row).toMatch(/`test\/[\w/.]+\.ts`|`biome\.json`/);
});

test.each(rows)("what holds the rule exists: %s", (row) => {
  for (const [, file = ""] of row.matchAll(/`([\w/.-]+\.(?:ts|json))`/g))
    expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  for (const [, rule = ""] of row.matchAll(/`(no[A-Z]\w+)`/g)) expect(read("biome.json")).toContain(`"${rule}":`);
  for (const [, file = "", name = ""] of row.matchAll(/`([\w/.-]+\.ts)`: "([^"]+)"/g))
    expect(namesOfTests(read(file))).toContain(name);
});

/** As they stand in the text of a file, in whichever way a test is declared. */
function namesOfTests(text: string): string[] {
  return [...text.matchAll(/(?:\btest(?:\.concurrent)?|[\])>])\(\s*"((?:[^"\\]|\\.)*)"/g)].map(([, name = ""]) => name);
}
