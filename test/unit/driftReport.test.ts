import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFlags } from "../../cli/flags";
import { renderHtml } from "../../cli/render/html";
import { renderJson } from "../../cli/render/json";
import { renderMarkdown } from "../../cli/render/markdown";
import { renderText } from "../../cli/render/text";
import { exitCode, type Report, type Resource, type Unmanaged } from "../../cli/report";

const changedBy = { actor: "ci-bot", action: "repo.update", at: "2026-01-31T12:34:56Z" };

const resource: Resource = {
  urn: "urn:pulumi:prod::shop::dockerhub:index:Repository::api",
  type: "Repository",
  name: "api",
  id: "acme/api",
  status: "changed",
  properties: [
    { path: "description", declared: "The API server", actual: "in the browser", changedBy },
    { path: "isPrivate", declared: true, actual: false },
  ],
};
const gone: Resource = { ...resource, name: "gone", id: "acme/gone", status: "gone", properties: [] };
const unmanaged: Unmanaged = {
  found: [
    {
      type: "Repository",
      kind: "repository",
      id: "acme/old",
      details: ["private"],
      properties: { isPrivate: true },
      createdAt: "2024-01-01T00:00:00Z",
    },
    {
      type: "AccessToken",
      kind: "accessToken",
      id: "36af992e-0000-4000-8000-000000000001",
      name: "laptop",
      details: ["inactive", "repo:read"],
      properties: { label: "laptop", scopes: ["repo:read"], isActive: false },
    },
  ],
  notListed: [],
};
const none = { project: "shop", stack: "prod", at: "2026-02-01T00:00:00Z", checked: 3, drift: [] };
const report: Report = { ...none, drift: [resource, { ...gone, deletedBy: changedBy }], unmanaged };

const withDescription = (actual: string, actor = "ci-bot"): Report => ({
  ...none,
  drift: [
    { ...resource, properties: [{ path: "description", declared: "", actual, changedBy: { ...changedBy, actor } }] },
  ],
  unmanaged: {
    found: [{ type: "Repository", kind: "repository", id: actual, details: [actual], properties: {} }],
    notListed: [{ what: "x", reason: actual }],
  },
});

test("the exit code: drift before an incomplete report before what is undeclared", () => {
  const notListed = [{ what: "the access tokens", reason: "403" }];
  expect(exitCode(none)).toBe(0);
  expect(exitCode({ ...none, unmanaged: { found: [], notListed: [] } })).toBe(0);
  expect(exitCode(report)).toBe(3);
  expect(exitCode({ ...none, unmanaged })).toBe(4);
  expect(exitCode({ ...none, unmanaged: { ...unmanaged, notListed } })).toBe(1);
});

test("unknown flags are refused with a suggestion", () => {
  expect(() => readFlags(["--format", "htm"])).toThrow(
    '--format: must be one of text, markdown, html, json, not "htm".',
  );
  expect(() => readFlags(["--forma", "html"])).toThrow(
    "Unknown option '--forma'; did you mean --format? See pulumi-dockerhub drift --help.",
  );
  expect(readFlags(["-s", "prod", "-u"])).toMatchObject({ stack: "prod", undeclared: true, format: "text" });
});

describe("text", () => {
  test("is an aligned table, with who changed what beside it", () => {
    expect(renderText(report, 120)).toBe(`Drift of stack prod: 3 resources checked: 1 changed, 1 gone, 2 undeclared.
NOW PUBLIC: acme/api

  PROPERTY     DECLARED          ON DOCKER HUB     CHANGED BY

Repository api (acme/api)
  description  "The API server"  "in the browser"  ci-bot, 2026-01-31 12:34 UTC
  isPrivate    true              false

Repository gone (acme/gone): gone from Docker Hub, deleted by ci-bot, 2026-01-31 12:34 UTC

To put it right:  pulumi up --refresh --stack prod
To accept it:     pulumi refresh --stack prod, then the same change in the program

Declared nowhere in this stack:
  Repository   acme/old  private, created 2024-01-01 00:00 UTC
  AccessToken  laptop    inactive, repo:read
`);
  });

  test("says so when there is no drift", () => {
    expect(renderText(none, 80)).toBe("Drift of stack prod: 3 resources checked: no drift.\n");
  });

  test("keeps who and when in a narrow terminal, below", () => {
    expect(renderText(report, 80)).toContain("    changed by ci-bot, 2026-01-31 12:34 UTC\n");
  });

  test("fits the terminal, whatever the values; a long one is cut so that the difference shows", () => {
    const same = "The same words. ".repeat(1000);
    const declared = `${same}Support: api@example.com`;
    const properties = [{ path: "fullDescription", declared, actual: `${same}Support: nobody@example.com` }];
    const text = renderText({ ...none, drift: [{ ...resource, properties }] }, 100);
    expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(text).toMatch(/…\S*.*api@example.*…\S*.*nobody@exam/);
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme-ascii", maxLength: 300 }),
        fc.integer({ min: 80, max: 200 }),
        (value, width) => {
          const [, , header, , , ...rows] = renderText({ ...none, drift: withDescription(value).drift }, width).split(
            "\n",
          );
          const table = rows.filter((row) => !row.startsWith("To "));
          for (const row of [header ?? "", ...table]) expect(row.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test("aligns what takes two cells, and lets nothing act on the terminal", () => {
    const properties = [
      { path: "a", declared: "🚀", actual: 1 },
      { path: "b", declared: "xx", actual: 2 },
    ];
    const text = renderText({ ...none, drift: [{ ...resource, properties }] }, 120);
    expect(text).toContain('"🚀"      1\n');
    expect(text).toContain('"xx"      2\n');
    const acting = "\u001b[2J\u009b31m\u202e\r\n\u0007";
    const shown = renderText(withDescription(acting, acting), 120);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

describe("what comes from Docker Hub is text and nothing else", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[<>&"'`|\\*_[\]()#@:$\n\r/a-z0-9. -]*$/),
    fc.constantFrom("</code></td>", "`|`", "[x](https://example.com)", "@octocat #1", "www.example.com"),
  );
  const hostile = anything.map((value) => value.replaceAll("\n", "\r"));

  test("in HTML: the tags are the same as with a harmless value", () => {
    const tags = (value: string) => renderHtml(withDescription(value, value)).match(/<[^>]*>/g);
    const expected = tags("x");
    fc.assert(fc.property(hostile, (value) => expect(tags(value)).toEqual(expected)));
  });

  test("in Markdown: the lines, cells and marks are the same as with a harmless value", () => {
    const marks = (value: string) =>
      renderMarkdown(withDescription(value, value))
        .split("\n")
        .map((line) => line.replace(/&#\d+;/g, "").match(/<[^>]*>|[|`*_[\]\\~#@$]|https?:|www/g));
    const expected = marks("x");
    fc.assert(fc.property(hostile, (value) => expect(marks(value)).toEqual(expected)));
  });

  test("in a text of several lines: it stays in its block", () => {
    const withLines = (value: string) => ({ ...none, drift: withDescription(`first\n${value}\n`).drift });
    const around = (value: string) => {
      const [, fence = ""] = renderMarkdown(withLines(value)).match(/^(`{3,})diff$/m) ?? [];
      const [before, inside, after] = renderMarkdown(withLines(value)).split(`\n${fence}`);
      expect(inside).toMatch(/^diff\n[+-] /);
      return { marks: [before, after].map((text) => text?.replace(/<code>.*?<\/code>/g, "")) };
    };
    const tags = (value: string) =>
      renderHtml(withLines(value))
        .match(/<[^>]*>/g)
        ?.filter((tag) => !/^<\/?span/.test(tag));
    const expected = { around: around("x"), tags: tags("x") };
    fc.assert(fc.property(anything, (value) => expect({ around: around(value), tags: tags(value) }).toEqual(expected)));
  });

  test("HTML runs and loads nothing", () => {
    const page = renderHtml(report);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|@import/);
  });
});

test("Markdown has a row for each property, and lists what is undeclared", () => {
  expect(renderMarkdown(report)).toBe(`### Drift of stack prod

3 resources checked: 1 changed, 1 gone, 2 undeclared.

> [!CAUTION]
> Now public: <code>acme/api</code>

| Resource | Property | Declared | On Docker Hub | Changed by |
| --- | --- | --- | --- | --- |
| Repository **api** <code>acme/api</code> | description | <code>&#34;The API server&#34;</code> | <code>&#34;in the browser&#34;</code> | ci-bot, 2026-01-31 12:34 UTC |
|  | isPrivate | <code>true</code> | <code>false</code> |  |
| Repository **gone** <code>acme/gone</code> |  | exists | **gone** | ci-bot, 2026-01-31 12:34 UTC |

To put it right: <code>pulumi up --refresh --stack prod</code>. To accept it: <code>pulumi refresh --stack prod</code>, then the same change in the program.

#### Declared nowhere in this stack

- Repository <code>acme/old</code> (private, created 2024-01-01 00:00 UTC)
- AccessToken <code>laptop</code> (inactive, repo&#58;read)
`);
});

describe("a text of several lines", () => {
  const overview = (last: string) => [...Array.from({ length: 30 }, (_, at) => `line ${at}`), last, ""].join("\n");
  const properties = [{ path: "fullDescription", declared: overview("call us"), actual: overview("mail us") }];
  const changed: Report = { ...none, drift: [{ ...resource, properties }] };

  test("is shown by the lines that differ", () => {
    expect(renderText(changed, 120)).toContain("    …\n      line 28\n      line 29\n    - call us\n    + mail us\n");
    expect(renderMarkdown(changed)).toContain("```diff\n  …\n  line 28\n  line 29\n- call us\n+ mail us\n```");
    expect(renderHtml(changed)).toContain(
      '<span class="removed">- call us\n</span><span class="added">+ mail us\n</span>',
    );
    for (const written of [renderText(changed, 120), renderMarkdown(changed), renderHtml(changed)]) {
      expect(written).not.toContain("line 27");
    }
  });

  test("that is a secret is never shown", () => {
    const masked = [{ path: "fullDescription", declared: "[secret]", actual: "[secret]" }];
    expect(renderText({ ...none, drift: [{ ...resource, properties: masked }] }, 120)).toMatch(
      /\[secret\] +\[secret\]/,
    );
  });
});

test("a repository links to its page, where there is one", () => {
  const page = "https://hub.docker.com/r/acme/api";
  const linked: Report = { ...none, drift: [{ ...resource, page }] };
  expect(renderMarkdown(linked)).toContain(`| Repository [**api**](${page}) <code>acme/api</code> |`);
  expect(renderHtml(linked)).toContain(`<a href="${page}">api</a>`);
});

test("JSON has the shape that is documented", () => {
  expect(JSON.parse(renderJson(report))).toEqual({
    version: 1,
    ...none,
    drift: report.drift,
    undeclared: [
      { kind: "repository", id: "acme/old", isPrivate: true, createdAt: "2024-01-01T00:00:00Z" },
      {
        kind: "accessToken",
        id: "36af992e-0000-4000-8000-000000000001",
        label: "laptop",
        scopes: ["repo:read"],
        isActive: false,
      },
    ],
    notListed: [],
  });
  expect(JSON.parse(renderJson(none))).toEqual({ version: 1, ...none });
});
