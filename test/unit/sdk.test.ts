import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, jest, test } from "@jest/globals";
import { resources } from "../../provider";

type Pulumi = typeof import("@pulumi/pulumi");
type Class = typeof import("@pulumi/pulumi").CustomResource;

const root = join(__dirname, "../..");

/** A copy of the SDK for itself, with a copy of Pulumi's, whose resources nobody makes. */
async function copy() {
  let result: Promise<{ classes: Map<string, Class>; pulumi: Pulumi }> | undefined;
  jest.isolateModules(() => {
    const pulumi: Pulumi = require("@pulumi/pulumi");
    const dynamic: typeof import("../../sdk") = require("../../sdk");
    const native: typeof import("../../sdk/native") = require("../../sdk/native");
    const modules = { dynamic, "dynamic.v1": dynamic.v1, native, "native.v1": native.v1 };
    const classes = Object.entries(modules).flatMap(([path, module]) =>
      Object.entries(module)
        .filter(([name]) => /^[A-Z]/.test(name))
        .map(([name, value]) => [`${path}.${name}`, value as unknown as Class] as const),
    );
    const mocks = { newResource: () => ({ id: "id", state: {} }), call: () => ({}) };
    result = pulumi.runtime.setMocks(mocks).then(() => ({ pulumi, classes: new Map(classes) }));
  });
  if (!result) throw new Error("The SDK was not loaded.");
  return result;
}

type Constructor = new (name: string, args: object) => unknown;

test("isInstance of each class knows its own instances alone, also those of another copy of the package", async () => {
  const one = await copy();
  const other = await copy();
  expect(one.classes.size).toBe(2 * resources.length + 1);
  for (const [made, Made] of other.classes) {
    const instance = new (Made as unknown as Constructor)("x", {});
    const knowing = [...one.classes].filter(([, each]) => each.isInstance(instance)).map(([name]) => name);
    expect(knowing).toEqual([made]);
    expect(one.pulumi.Resource.isInstance(instance)).toBe(true);
  }
});

test.each([undefined, null, "acme/web", {}, { __pulumiType: "dockerhub:index:Repository" }])(
  "isInstance takes any value: %j is not a resource",
  async (value) => {
    const { classes } = await copy();
    for (const each of classes.values()) expect(each.isInstance(value)).toBe(false);
  },
);

describe("what a class or function takes and gives", () => {
  test("is declared once, for both hosts", () => {
    const declared = globSync("sdk/**/*.ts", { cwd: root }).flatMap((file) => {
      const module = file.includes("v1/") ? "v1." : "";
      const text = readFileSync(join(root, file), "utf8");
      return [...text.matchAll(/^export interface (\w+)/gm)].map(([, name]) => `${module}${name}`);
    });
    expect(declared.length).toBeGreaterThan(50);
    expect(declared.filter((name, at) => declared.indexOf(name) !== at)).toEqual([]);
  });
});
