import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { functions, resources } from "../../provider";
import { seedApi } from "./seedApi";

const root = join(__dirname, "../..");
const coverage = "docs/seed-api-coverage.md";
const tokens = [...resources, ...functions].map(({ token }) => token);
const rows = read(coverage)
  .split("\n")
  .filter((line) => /^\| `[A-Z]+ \//.test(line))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const testedFiles = readdirSync(join(root, "test/integration"))
  .filter((file) => file.endsWith(".test.ts"))
  .flatMap((file) => [
    ...read(`test/integration/${file}`).matchAll(/"\.\.\/\.\.\/provider\/(?:resources|functions)\/(\w+)"/g),
  ])
  .map(([, file]) => file);

describe("API coverage", () => {
  test("has one row for each operation, and none for anything else", () => {
    const operations = rows.map(([operation = ""]) => operation.replaceAll("`", ""));
    expect(operations).toEqual([...seedApi.v1, ...seedApi.v2, ...seedApi.today]);
  });

  test.each(rows.map((row) => [row[0], row] as const))("%s: no cell is empty", (_operation, row) => {
    expect(row).toEqual(Array.from({ length: 4 }, () => expect.stringMatching(/\w/)));
  });

  test.each(rows.map(([operation = "", offeredBy = ""]) => [operation, offeredBy] as const))(
    "%s: is offered by what it links to",
    (operation, offeredBy) => {
      const pages = linksOf(offeredBy);
      expect(pages).not.toEqual([]);
      for (const page of pages) expect(endpointsOf(`docs/${page}`)).toContain(withoutNames(operation));
    },
  );
});

const pages = namesIn("docs/reference", ".md").map((name) => `docs/reference/${name}.md`);

const examples = readdirSync(join(root, "examples")).map((example) => `examples/${example}/README.md`);
const readmes = ["README.md", "CONTRIBUTING.md", ...examples];
const guides = namesIn("docs", ".md").map((name) => `docs/${name}.md`);

test.each([...readmes, ...guides, ...pages])("%s: links lead somewhere", (file) => {
  for (const link of linksOf(read(file))) {
    expect([link, existsSync(join(root, dirname(file), link))]).toEqual([link, true]);
  }
});

test("each reference page and each example is that of a resource or function", () => {
  expect(namesIn("docs/reference", ".md").filter((name) => name !== "README")).toEqual([...tokens].sort());
  expect(namesIn("docs/examples", ".ts")).toEqual([...tokens].sort());
});

test.each([
  ["YAML", "docs/examples", ".yaml"],
  ["Python", "docs/examples/python", ".py"],
  ["Go", "docs/examples/go", ".go"],
])(
  "each resource and function that Docker Hub still has an API for has an example in %s",
  (_language, folder, extension) => {
    expect(namesIn(folder, extension)).toEqual(tokens.filter((token) => !token.startsWith("v1.")).sort());
  },
);

test.each(tokens)("%s has an integration test", (token) => {
  expect(testedFiles).toContain(fileOf(token));
});

/** `v1.User` is in `v1User.ts`, `Repository` in `repository.ts`. */
function fileOf(token: string): string {
  const [name = "", ...module] = token.split(".").reverse();
  const [first = "", rest = ""] = [name.charAt(0), name.slice(1)];
  return module.length > 0 ? `${module}${first.toUpperCase()}${rest}` : `${first.toLowerCase()}${rest}`;
}

function linksOf(markdown: string): string[] {
  const targets = [...markdown.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !target.startsWith("http"));
}

/** The endpoints that a reference page names, whatever they call what varies. */
function endpointsOf(page: string): string[] {
  return [...read(page).matchAll(/^- `(.+)`$/gm)].map(([, endpoint = ""]) => withoutNames(endpoint));
}

function withoutNames(endpoint: string): string {
  return endpoint.replaceAll("`", "").replaceAll(/\{\w+\}/g, "{}");
}

function namesIn(folder: string, extension: string): string[] {
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(extension));
  return files.map((file) => basename(file, extension)).sort();
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
