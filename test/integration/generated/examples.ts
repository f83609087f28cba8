import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import type { AnyResource } from "../../../provider/define";
import { resources } from "../../../provider/definitions";
import { withName } from "../../../provider/rules/defaults";
import { dynamicType } from "../../../provider/token";

type Values = Record<string, unknown>;

/** A resource as a program declares it, with the name that it has by default. */
export interface Declaration {
  readonly definition: AnyResource;
  readonly program: Values;
}

const secretSignature = "4dabf18193072939515e22adb298388d";
const folder = join(__dirname, "../../../docs/examples");

/** What the example of each resource declares, in its order: first what it needs, last the resource itself. */
export async function readExamples(): Promise<ReadonlyMap<string, readonly Declaration[]>> {
  const declared: Declaration[] = [];
  const newResource = ({ type, name, inputs }: pulumi.runtime.MockResourceArgs) => {
    const definition = resources.find(({ token }) => type === dynamicType(token));
    if (!definition) return { id: name, state: inputs };
    const program = withName(definition, { olds: {}, news: inputsOf(definition, inputs) }, name);
    declared.push({ definition, program });
    return { id: name, state: program };
  };
  await pulumi.runtime.setMocks({ newResource, call: () => ({}) }, "examples", "test");
  pulumi.runtime.setAllConfig({ "examples:botPassword": "a-long-password" });
  const examples = new Map<string, readonly Declaration[]>();
  await inFolderOfProgram({ "overview.md": "# The API server\n" }, async () => {
    for (const { token } of resources) {
      declared.length = 0;
      require(join(folder, `${token}.ts`));
      await registered(declared, token);
      examples.set(token, [...declared]);
    }
  });
  return examples;
}

/** What a resource depends on is registered before it, so its example ends with it. */
async function registered(declared: readonly Declaration[], token: string): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (declared.at(-1)?.definition.token !== token) {
    if (Date.now() > deadline) throw new Error(`docs/examples/${token}.ts declares no ${token} as its last resource.`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function inputsOf({ inputs: { shape } }: AnyResource, given: Values): Values {
  const entries = Object.entries(given).filter(([property, value]) => property in shape && value !== undefined);
  return Object.fromEntries(entries.map(([property, value]) => [property, revealed(value)]));
}

function revealed(value: unknown): unknown {
  const isSecret = typeof value === "object" && value !== null && secretSignature in value;
  return isSecret ? Reflect.get(value, "value") : value;
}

/** Programs read files from the folder that they run in. */
async function inFolderOfProgram(files: Record<string, string>, run: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  const own = mkdtempSync(join(tmpdir(), "examples-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
  process.chdir(own);
  try {
    await run();
  } finally {
    process.chdir(before);
    rmSync(own, { recursive: true });
  }
}
