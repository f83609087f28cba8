import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const docs = join(__dirname, "../../docs");
const rows = readFileSync(join(docs, "features.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:Feature|-)/.test(line))
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")));

test("the table has features, each once", () => {
  expect(rows.length).toBeGreaterThan(60);
  expect(new Set(rows.map(([feature, ours]) => `${feature} ${ours}`)).size).toBe(rows.length);
});

test.each(rows.map((row) => [row[0], row] as const))("%s: is in all, and none of ours is missing", (_, row) => {
  expect(row).toEqual(Array.from({ length: 4 }, () => expect.stringMatching(/\w/)));
  expect(row[1]).not.toMatch(/^\[?(?:no|partly)\b(?! difference)/);
});

test.each(rows.map(([feature, ours = ""]) => [feature, ours] as const))("%s: a test proves ours", (_, ours) => {
  const [, file = "", name = ""] = /^\[[^\]]+\]\((\.\.\/(?:emulator\/)?test\/\S+\.ts) "([^"]+)"\)$/.exec(ours) ?? [];
  expect([ours, existsSync(join(docs, file)) && file !== ""]).toEqual([ours, true]);
  expect(declaresTest(readFileSync(join(docs, file), "utf8"), name)).toBe(true);
});

/** In whichever way: `test("name"`, `test.each(…)("name"`, or as a row of a table. */
function declaresTest(text: string, name: string): boolean {
  return [`("${name}"`, `\n  "${name}",`, `\n    "${name}",`].some((declared) => text.includes(declared));
}
