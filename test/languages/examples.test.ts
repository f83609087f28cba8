import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Emulator } from "dockerhub-emulator";
import { parse } from "yaml";
import { ByHand } from "../e2e/byHand";
import { root } from "../e2e/engine";
import { exampleStack, startExampleHub } from "../e2e/exampleHub";
import type { Stack, StackOptions } from "../e2e/stack";
import { unusedDigest } from "../exampleWorld";
import { toolchains } from "./toolchains";

const folder = join(root, "docs/examples");
const examples = globSync("*.yaml", { cwd: folder }).sort();
const programs = examples.map((file) => parse(readFileSync(join(folder, file), "utf8")));
type Part = "resources" | "variables" | "outputs";
const namesOf = (part: Part) => programs.flatMap((program) => Object.keys(program[part] ?? {}));
const declared = namesOf("resources");

/** What the examples export, wherever that does not depend on what else is in the program. */
const outputs = {
  areImagesRestricted: expect.any(Boolean),
  collaborator: "docker-admin/tools/outsider",
  deletable: expect.any(Number),
  deployToken: "[secret]",
  deployedBy: "docker-admin",
  firstCategory: expect.any(String),
  firstOrganization: "acme",
  metrics: { manifestDeletes: 1 },
  repository: "acme/api",
  token: "[secret]",
  unusedDigest,
};

let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startExampleHub();
});
afterAll(() => hub.close());
afterEach(() => stack?.remove());

// The first time Go builds what converts them.
test("the examples in Python and Go are what the YAML examples generate", () => {
  const command = ["tools/examples/index.mts", "--check"];
  expect(execFileSync(process.execPath, command, { cwd: root, encoding: "utf8" })).toBe("");
}, 600_000);

test("no two examples have a name in common, since all of them run as one program", () => {
  for (const names of [[...declared, ...namesOf("variables")], namesOf("outputs")]) {
    expect(names).toEqual([...new Set(names)]);
  }
});

test("the YAML examples run, stay as they are, and are destroyed", async () => {
  await start({ runtime: "yaml", path: [toolchains().yaml] });
  const merged = (part: Part) => Object.assign({}, ...programs.map((program) => program[part]));
  const [resources, variables, outputs] = [merged("resources"), merged("variables"), merged("outputs")];
  stack.write("Pulumi.yaml", JSON.stringify({ name: "test", runtime: "yaml", resources, variables, outputs }));
  await runs();
});

test("the Python examples run, stay as they are, and are destroyed", async () => {
  const { python } = toolchains();
  await start({ runtime: "python", path: [python.bin] });
  stack.setEnvironment({ PYTHONPATH: python.pythonPath });
  for (const file of globSync("python/*.py", { cwd: folder })) {
    stack.write(basename(file), readFileSync(join(folder, file), "utf8"));
  }
  stack.write("__main__.py", examples.map((file) => `import ${basename(file, ".yaml")}\n`).join(""));
  await runs();
});

/** Some examples read the first of a list. */
async function start(options: StackOptions): Promise<void> {
  stack = await exampleStack(hub, options);
  const admin = await ByHand.login(hub.url, "docker-admin", "admin-of-the-library");
  await admin.call("POST", "/v2/access-tokens", { token_label: "an older one", scopes: ["repo:read"] });
  const resources = [{ type: "TYPE_REPO", path: "acme/web", scopes: ["scope-image-pull"] }];
  await admin.call("POST", "/v2/orgs/acme/access-tokens", { label: "an older one", description: "", resources });
}

async function runs(): Promise<void> {
  const up = await stack.up();
  expect(up).toMatchObject({ exitCode: 0, text: expect.stringContaining(`+ ${declared.length + 1} created`) });
  expect(JSON.parse((await stack.pulumi("stack", "output", "--json")).text)).toMatchObject(outputs);
  expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
  expect(hub.repository("acme", "api")).toBeUndefined();
}
