import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { credentials } from "@grpc/grpc-js";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { parse } from "yaml";
import { compile } from "../compile";

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const schema = JSON.parse(read("schema.json"));
let plugin: ChildProcess | undefined;

beforeAll(() => compile("."), 120_000);
afterAll(() => {
  plugin?.kill();
});

test("package.json tells the language host the plugin's name and version, and where it is", () => {
  expect(manifest.pulumi).toEqual({
    resource: true,
    name: schema.name,
    version: manifest.version,
    server: schema.pluginDownloadURL,
  });
  expect(schema.version).toBe(manifest.version);
});

test("a checkout is a plugin: npm install builds it, and the Node language host's command serves it", async () => {
  expect(parse(read("PulumiPlugin.yaml"))).toEqual({ runtime: "nodejs" });
  expect(manifest.scripts.prepare).toContain("npm run --silent build");
  // As `RunPlugin` of pulumi-language-nodejs does: in the folder of the user's program, with the address of the engine.
  const host = require.resolve("@pulumi/pulumi/cmd/run-plugin");
  plugin = spawn(process.execPath, [host, root, "127.0.0.1:1"], {
    cwd: tmpdir(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const client = new ResourceProviderClient(`127.0.0.1:${await firstLine(plugin)}`, credentials.createInsecure());
  const getPluginInfo = promisify<Empty, PluginInfo>(client.getPluginInfo.bind(client));
  expect((await getPluginInfo(new Empty())).getVersion()).toBe(manifest.version);
  client.close();
});

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout) for await (const line of createInterface({ input: stdout })) return line;
  throw new Error("The plugin ended before it said where it is.");
}
