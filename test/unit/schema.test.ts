import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { resources, settings } from "../../provider";

const schema = JSON.parse(readFileSync(join(__dirname, "../../schema.json"), "utf8"));
const enums = Object.entries<{ enum?: { name: string; value: string }[] }>(schema.types).flatMap(([token, type]) =>
  type.enum ? [[token, type.enum] as const] : [],
);

test.each(enums)("each value of %s has a name of its own, as languages need", (_, values) => {
  const names = values.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z0-9]+$/);
});

test("defaults are constants, since Pulumi takes no others", () => {
  const parts = [...Object.values<object>(schema.resources), ...Object.values<object>(schema.functions)];
  const defaults = [...JSON.stringify(parts).matchAll(/"default":(.)/g)].map(([, first = ""]) => first);
  expect(defaults.length).toBeGreaterThan(0);
  expect(defaults.filter((first) => "[{n".includes(first))).toEqual([]);
});

test("an explicit provider takes all settings, in every language", () => {
  expect(Object.keys(schema.provider.inputProperties)).toEqual(Object.keys(settings.shape));
  expect(schema.provider.inputProperties.password).toMatchObject({ secret: true });
});

test("what Docker retired is marked as deprecated, and nothing else", () => {
  const retired = resources.filter(({ docs }) => docs.retired).map(({ token }) => token.split(".").at(-1));
  const marked = Object.entries<{ deprecationMessage?: string }>(schema.resources)
    .filter(([, { deprecationMessage }]) => deprecationMessage)
    .map(([token]) => token.split(":").at(-1));
  expect(marked.sort()).toEqual(retired.sort());
});

test("says where the project, its plugin and its packages are", () => {
  const home = /^https:\/\/github\.com\/pulumi-dockerhub\/pulumi-dockerhub/;
  expect(schema).toMatchObject({
    publisher: expect.any(String),
    homepage: expect.stringMatching(home),
    repository: expect.stringMatching(home),
    logoUrl: expect.stringMatching(home),
    pluginDownloadURL: "github://api.github.com/pulumi-dockerhub/pulumi-dockerhub",
  });
  expect(Object.keys(schema.language)).toEqual(["nodejs", "python", "go", "csharp", "java"]);
});
