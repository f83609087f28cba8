import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type ReadmeOptions, readme } from "../../sdk/readme";

const root = join(__dirname, "../..");
const source = "https://github.com/acme/api";
const blob = `${source}/blob/HEAD`;
const raw = `${source}/raw/HEAD`;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "readme-"));
  mkdirSync(join(folder, ".git"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(text: string, options: ReadmeOptions = { source }, name = "README.md"): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return readme(file, options);
}

describe("links", () => {
  test.each([
    ["a link", "[guide](docs/guide.md)", `[guide](${blob}/docs/guide.md)`],
    ["an image", "![logo](logo.png)", `![logo](${raw}/logo.png)`],
    ["an image in a link", "[![logo](logo.png)](docs/)", `[![logo](${raw}/logo.png)](${blob}/docs/)`],
    ["a title", '[guide](guide.md "The guide")', `[guide](${blob}/guide.md "The guide")`],
    ["an anchor in another page", "[guide](guide.md#start)", `[guide](${blob}/guide.md#start)`],
    ["from the root", "[guide](/docs/guide.md)", `[guide](${blob}/docs/guide.md)`],
    ["GitHub's way to the issues", "[issues](../../issues)", `[issues](${source}/issues)`],
    ["angle brackets and a space", "[guide](<my guide.md>)", `[guide](${blob}/my%20guide.md)`],
    ["parentheses", "[guide](guide_(old).md)", `[guide](${blob}/guide_%28old%29.md)`],
    ["an escape", "[guide](my\\_guide.md)", `[guide](${blob}/my_guide.md)`],
    ["a query with &", "[guide](guide.md?a=1&amp;b=2)", `[guide](${blob}/guide.md?a=1&b=2)`],
    ["a reference", "[guide][g]\n\n[g]: guide.md 'x'", `[guide][g]\n\n[g]: ${blob}/guide.md 'x'`],
    [
      "an image's reference",
      "![logo][ The  Logo ]\n\n[the logo]: l.png",
      `![logo][ The  Logo ]\n\n[the logo]: ${raw}/l.png`,
    ],
    ["an image's short reference", "![logo]\n\n[logo]: l.png", `![logo]\n\n[logo]: ${raw}/l.png`],
    ["a table", "| a |\n| - |\n| [b](c.md) |", `| a |\n| - |\n| [b](${blob}/c.md) |`],
    ["a quotation and a list", "> - [b](c.md)", `> - [b](${blob}/c.md)`],
    ["Windows' ends of lines", "[a](b.md)\r\n\r\n[c](d.md)", `[a](${blob}/b.md)\r\n\r\n[c](${blob}/d.md)`],
    ["an image in HTML", '<img alt="x" src="logo.png">', `<img alt="x" src="${raw}/logo.png">`],
    ["HTML in a line", "see <a href='a.md'>a</a>", `see <a href='${blob}/a.md'>a</a>`],
    ["an attribute without quotes", "<img src=logo.png width=9>", `<img src="${raw}/logo.png" width=9>`],
    [
      "a block of HTML over lines",
      '<p align="center">\n  <img\n    src="logo.png">\n</p>',
      `<p align="center">\n  <img\n    src="${raw}/logo.png">\n</p>`,
    ],
    [
      "the images of a picture",
      '<picture><source srcset="a.png 1x, b.png 2x"></picture>',
      `<picture><source srcset="${raw}/a.png 1x, ${raw}/b.png 2x"></picture>`,
    ],
  ])("%s is completed, once and for all", (_, text, expected) => {
    expect(read(text)).toBe(expected);
    expect(read(expected)).toBe(expected);
  });

  test.each([
    ["absolute", "[a](https://example.com/b.md) ![c](//example.com/d.png) <https://example.com>"],
    ["absolute, with an address as its text", "[www.example.com](https://www.example.com)"],
    ["an address without a link", "See www.example.com/docs and https://example.com/docs."],
    ["mail", "[write](mailto:someone@example.com)"],
    ["anchors of the page", "[start](#start)"],
    ["empty", "[a]()"],
    ["code", "`[a](b.md)`\n\n```md\n[a](b.md) <img src='c.png'>\n```\n\n    [a](b.md)\n\n~~~\n![a](b.png)\n~~~"],
    ["escaped", "\\[a](b.md)"],
    ["footnotes", "Text[^1]\n\n[^1]: note.md"],
    ["comments", "<!-- [a](b.md) <img src='c.png'> -->"],
    ["attributes of other tags", '<div data-src="a.png" src="b.png">x</div>'],
  ])("what is %s stays as it is", (_, text) => {
    expect(read(text)).toBe(text.trim());
  });

  test("start from the folder that the file is in", () => {
    expect(read("[a](b.md) ![c](../d.png)", { source, ref: "v1.2" }, "docs/hub/overview.md")).toBe(
      `[a](${source}/blob/v1.2/docs/hub/b.md) ![c](${source}/raw/v1.2/docs/d.png)`,
    );
  });

  test.each([
    ["https://gitlab.com/acme/tools/api.git", "-/blob/main", "-/raw/main"],
    ["https://gitlab.example.com/acme/tools/api", "-/blob/main", "-/raw/main"],
    ["https://bitbucket.org/acme/api/", "src/main", "raw/main"],
    ["https://git.example.com/acme/api", "blob/main", "raw/main"],
  ])("are as the host of %s has them", (address, page, contents) => {
    const base = address.replace(/(\.git|\/)$/, "");
    expect(read("[a](b.md) ![c](d.png)", { source: address, ref: "main" })).toBe(
      `[a](${base}/${page}/b.md) ![c](${base}/${contents}/d.png)`,
    );
  });

  test("stay as they are without a source", () => {
    expect(read("\uFEFF[a](b.md)\n", {})).toBe("[a](b.md)");
  });
});

describe("a text that is too long", () => {
  const section = (name: string, words = 1_000) => `## ${name}\n\n${"word ".repeat(words)}\n\n`;
  const long = `# API\n\n[a][later] and ![b]\n\n${section("One")}${section("Two")}${section("Three", 4_000)}[later]: l.md\n[b]: b.png\n[unused]: u.md\n`;

  test("is an error that says by how much", () => {
    expect(() => read("ü".repeat(12_501))).toThrow(
      /^readme .*README\.md: 25,002 bytes; Docker Hub takes 25,000\. Shorten it, or set tooLong: "cut"\.$/,
    );
    expect(read("ü".repeat(12_500))).toHaveLength(12_500);
  });

  test("is cut at a heading, with a link to the whole and what the rest is needed for", () => {
    const cut = read(long, { source, tooLong: "cut" });
    expect(cut).toContain("## Two");
    expect(cut).not.toContain("## Three");
    expect(cut.endsWith(`[Read the rest](${blob}/README.md)\n\n[later]: ${blob}/l.md\n\n[b]: ${raw}/b.png`)).toBe(true);
    expect(read(cut, { source, tooLong: "cut" })).toBe(cut);
  });

  test("is not cut at what only looks like a heading", () => {
    const text = `# API\n\n${"word ".repeat(2_000)}\n\n\`\`\`sh\n# a comment\n\`\`\`\n\n> # quoted\n\n${"word ".repeat(4_000)}`;
    expect(() => read(text, { source, tooLong: "cut" })).toThrow("and no heading ends a part that fits.");
  });

  test("is not cut without a place to send readers to", () => {
    expect(() => read(long, { tooLong: "cut" })).toThrow('tooLong: "cut" needs source, for the link to the whole.');
  });
});

describe("a mistake", () => {
  test("in the path names the file", () => {
    expect(() => readme(join(folder, "none.md"))).toThrow(/^readme .*none\.md: can't be read \(ENOENT\)\.$/);
  });

  test("in the source says what is right", () => {
    expect(() => read("text", { source: "git@github.com:acme/api.git" })).toThrow(
      "source must be the repository's address, like https://github.com/acme/api, not git@github.com:acme/api.git.",
    );
  });

  test("of a folder without .git asks for the path, and takes it", () => {
    rmSync(join(folder, ".git"), { recursive: true });
    expect(() => read("[a](b.md)")).toThrow("Set pathInSource.");
    expect(read("[a](b.md)", { source, pathInSource: "docs/README.md" })).toBe(`[a](${blob}/docs/b.md)`);
  });
});

test("a program that reads no file does not load the parser", () => {
  const script =
    'require("pulumi-dockerhub"); Object.keys(require.cache).filter((file) => file.includes("lezer")).length';
  expect(execFileSync(process.execPath, ["-p", script], { cwd: root, encoding: "utf8" }).trim()).toBe("0");
});

const officialImages = join(root, "../shared/data/official-images.jsonl");
const texts = existsSync(officialImages)
  ? readFileSync(officialImages, "utf8")
      .trim()
      .split("\n")
      .map((line) => String(JSON.parse(line).fullDescription))
  : [readFileSync(join(root, "README.md"), "utf8"), readFileSync(join(root, "docs/drift.md"), "utf8")];

test("real texts come out with their code, and the same when it is done again", () => {
  const codeOf = (text: string) => text.match(/^(```|~~~)[\s\S]*?^\1/gm);
  for (const text of texts) {
    const done = read(text, { source, tooLong: "cut" });
    expect(Buffer.byteLength(done)).toBeLessThanOrEqual(25_000);
    expect(read(done, { source, tooLong: "cut" })).toBe(done);
    expect(codeOf(text) ?? []).toEqual(expect.arrayContaining(codeOf(done) ?? []));
    expect(done).not.toMatch(/\]\((?!https?:|#|mailto:)[\w./]+\.(md|png|svg)\)(?![\s\S]*```)/);
  }
});
