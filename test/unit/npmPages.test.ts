import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "@jest/globals";

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const home = String(manifest.repository).replace(/^github:/, "https://github.com/");
const committed = new Set(execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trim().split("\n"));

const linksOf = (markdown: string) =>
  [...markdown.matchAll(/(?:\]\(|\b(?:src|href)=")([^)\s"]+)/g)].map(([, target = ""]) => target);
const isRelative = (link: string) => !/^(?:[a-z]+:|#|\/\/)/.test(link);
const isCommitted = (path: string) => committed.has(path) || [...committed].some((file) => file.startsWith(`${path}/`));

test("npm finds the repository of both packages, from which it completes links and checks the provenance", () => {
  expect(home).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w-]+$/);
  const { repository, homepage, bugs } = JSON.parse(read("emulator/package.json"));
  expect(repository).toEqual({ type: "git", url: `git+${home}.git`, directory: "emulator" });
  expect([homepage, manifest.homepage]).toEqual([`${home}/tree/main/emulator#readme`, `${home}#readme`]);
  expect([bugs, manifest.bugs]).toEqual([`${home}/issues`, `${home}/issues`]);
});

test("relative links of the README lead to what the repository has, as GitHub and npm complete them", () => {
  const links = linksOf(read("README.md")).filter(isRelative);
  expect(links.length).toBeGreaterThan(20);
  const missing = links.filter((link) => !isCommitted(posix.normalize(link.replace(/#.*/, "")).replace(/\/$/, "")));
  expect(missing).toEqual([]);
});

// It is in a folder, and npm would complete them from the root.
test("the emulator's README has no relative links", () => {
  expect(linksOf(read("emulator/README.md")).filter(isRelative)).toEqual([]);
});
