import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { compile } from "../../test/compile";

const bin = join(__dirname, "../dist/bin.js");
const folder = mkdtempSync(join(tmpdir(), "dockerhub-emulator-"));

beforeAll(() => compile("emulator"), 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function start(...flags: string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...flags], { stdio: ["ignore", "pipe", "pipe"] });
}

async function ready(emulator: ChildProcess): Promise<string> {
  const [line] = emulator.stdout ? await once(emulator.stdout, "data") : [];
  return String(line);
}

async function end(emulator: ChildProcess): Promise<{ code: number; output: string; errors: string }> {
  let output = "";
  let errors = "";
  emulator.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  emulator.stderr?.on("data", (chunk) => {
    errors += chunk;
  });
  const [code] = await once(emulator, "close");
  return { code, output, errors };
}

test.each(["SIGTERM", "SIGINT"] as const)(
  "--json prints one line with the address; %s ends it with 0",
  async (signal) => {
    const emulator = start("--json");
    const line = await ready(emulator);
    expect(line).toMatch(/^\{"url":"http:\/\/127\.0\.0\.1:\d+"\}\n$/);
    const { url } = JSON.parse(line);
    expect((await fetch(`${url}/v2/namespaces/acme/repositories/web`)).status).toBe(200);
    emulator.kill(signal);
    expect(await end(emulator)).toEqual({ code: 0, output: "", errors: "" });
  },
);

test("--state goes on where the last run ended; --retired, --rate-limit and --seed have effect", async () => {
  const seed = join(folder, "seed.json");
  writeFileSync(seed, JSON.stringify({ users: [{ username: "me", password: "mine" }] }));
  const flags = [
    "--json",
    "--seed",
    seed,
    "--state",
    join(folder, "state.json"),
    "--rate-limit",
    "off",
    "--retired",
    "as-they-did",
  ];
  const first = start(...flags);
  const { url } = JSON.parse(await ready(first));
  const authorization = `Basic ${Buffer.from("me:mine").toString("base64")}`;
  const body = { method: "PUT", headers: { authorization, "content-type": "application/json" }, body: "[]" };
  expect((await fetch(`${url}/v1/repositories/me/app/`, body)).status).toBe(200);
  first.kill();
  expect((await end(first)).code).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, "state.json"), "utf8")).repositories).toMatchObject([{ name: "app" }]);

  const second = start(...flags);
  const again = await fetch(`${JSON.parse(await ready(second)).url}/v2/namespaces/me/repositories/app`);
  expect(again.status).toBe(200);
  expect(again.headers.has("x-ratelimit-limit")).toBe(false);
  second.kill();
  await end(second);
});

test("a bad seed and a bad flag are said in a line", async () => {
  const seed = join(folder, "bad.json");
  writeFileSync(seed, JSON.stringify({ users: [{ username: "me" }] }));
  expect(await end(start("--seed", seed))).toEqual({
    code: 1,
    output: "",
    errors: `${seed}: users[0].password: Invalid input: expected string, received undefined\n`,
  });
  writeFileSync(seed, "{");
  expect((await end(start("--seed", seed))).errors).toMatch(/bad\.json: not JSON: .*\n$/);
  expect((await end(start("--seed", join(folder, "none.json")))).errors).toMatch(/none\.json: can't be read\n$/);
  expect((await end(start("--rate-limit", "lots"))).errors).toMatch(/^error: .*"off" or as in "600,180,seconds"/);
  expect((await end(start("--tls-key", seed))).errors).toBe("--tls-key and --tls-cert are needed together\n");
});

test("--help names every flag and a first request", async () => {
  const { code, output } = await end(start("--help"));
  expect(code).toBe(0);
  for (const word of [
    "--port",
    "--host",
    "--seed",
    "--state",
    "--retired",
    "--rate-limit",
    "--latency",
    "--tls-key",
    "curl",
  ]) {
    expect(output).toContain(word);
  }
});
