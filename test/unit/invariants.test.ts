import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const rows = read("INVARIANTS.md")
  .split("\n")
  .filter((line) => /^\| [A-Z]/.test(line) && !line.startsWith("| Rule"));

test("INVARIANTS.md has rules", () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows)("what holds the rule exists: %s", (row) => {
  const files = [...row.matchAll(/`([\w./-]+\.(?:ts|json))`/g)].map(([, file = ""]) => file);
  expect(files).not.toEqual([]);
  for (const file of files) expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  for (const [, file = "", name = ""] of row.matchAll(/`([\w./-]+)`: "([^"]+)"/g))
    expect(read(file)).toContain(`"${name}"`);
});
