import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const folder = join(__dirname, "../../docs");
const rows = readFileSync(join(folder, "features.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| (?!What|---)/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, what = "", ours = "", terraform = "", sync = ""]) => ({ what, ours, terraform, sync }));

test("the table of features is read", () => {
  expect(rows.length).toBeGreaterThan(30);
});

test.each(rows)("$what: ours leads to a test or a page that is there", ({ ours }) => {
  if (ours.startsWith("no: ")) return;
  const [, path = ""] = /\]\(([^)]+)\)/.exec(ours) ?? [];
  expect([path, existsSync(join(folder, path))]).toEqual([expect.stringMatching(/\.(test\.ts|ts|md)$/), true]);
});

test("what we can't, and others can, says why", () => {
  for (const { ours, terraform, sync } of rows) {
    const isOnlyTheirs = ours.startsWith("no") && [terraform, sync].some((cell) => !/^(no|$)/.test(cell));
    if (isOnlyTheirs) expect(ours).toMatch(/^no: .{20,}/);
  }
});
