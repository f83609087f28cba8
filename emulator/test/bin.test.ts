import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
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

test("a request that is running when the emulator is told to stop gets its answer, and no other begins", async () => {
  const emulator = start("--json", "--state", join(folder, "late.json"));
  const { url } = JSON.parse(await ready(emulator));
  const login = await post(`${url}/v2/auth/token`, { identifier: "ci-bot", secret: "correct-horse-battery" });
  const { access_token } = (await login.json()) as { access_token: string };
  await post(`${url}/_emulator/faults`, { kind: "delay", delayMs: 500, method: "POST", path: "/v2/repositories/" });
  const creation = post(`${url}/v2/repositories/`, { namespace: "acme", name: "late" }, access_token);
  while (!(await requests(url)).some(({ path }) => path === "/v2/repositories/"));
  emulator.kill();
  expect((await creation).status).toBe(201);
  expect(await end(emulator)).toMatchObject({ code: 0, errors: "" });
  await expect(fetch(url)).rejects.toThrow("fetch failed");
  const state = JSON.parse(readFileSync(join(folder, "late.json"), "utf8"));
  expect(state.repositories).toContainEqual(expect.objectContaining({ name: "late" }));
});

function post(url: string, body: object, token?: string): Promise<Response> {
  const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
}

async function requests(url: string): Promise<{ path: string }[]> {
  const log = (await (await fetch(`${url}/_emulator/requests`)).json()) as { requests: { path: string }[] };
  return log.requests;
}

test("a file that could not be written at the end is refused at the start", async () => {
  const missing = join(folder, "none");
  expect(await end(start("--state", join(missing, "state.json")))).toEqual({
    code: 1,
    output: "",
    errors: `--state ${join(missing, "state.json")}: there is no folder ${missing}\n`,
  });
});

test("a port and an address that can't be listened on are said in a line", async () => {
  const emulator = start("--json");
  const { port } = new URL(JSON.parse(await ready(emulator)).url);
  const refused = async (...flags: string[]) => (await end(start(...flags))).errors;
  expect(await refused("--port", port)).toBe(
    `port ${port} of 127.0.0.1 is in use; choose another, or --port 0 for any that is free\n`,
  );
  emulator.kill();
  await end(emulator);
  expect(await refused("--port", "65536")).toMatch(/^error: .*It must be from 0 to 65535\.\n$/);
  expect(await refused("--port", "http")).toMatch(/^error: .*It must be a whole number\.\n$/);
  expect(await refused("--host", "192.0.2.1")).toBe("--host 192.0.2.1: not an address of this machine\n");
});

test("what is not a key or a certificate is said in a line", async () => {
  const text = join(folder, "text.pem");
  writeFileSync(text, "not a key");
  const key = join(folder, "key.pem");
  writeFileSync(key, generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }));
  const refused = async (key: string, cert: string) => (await end(start("--tls-key", key, "--tls-cert", cert))).errors;
  expect(await refused(join(folder, "none.pem"), text)).toBe(`--tls-key ${join(folder, "none.pem")}: can't be read\n`);
  expect(await refused(text, text)).toBe(`--tls-key ${text}: not a private key in PEM\n`);
  expect(await refused(key, text)).toBe(`--tls-cert ${text}: not a certificate in PEM\n`);
});

test("a seed may begin with a byte-order mark, and is in UTF-8", async () => {
  const seed = join(folder, "marked.json");
  writeFileSync(seed, "\uFEFF{}");
  const emulator = start("--json", "--seed", seed);
  await ready(emulator);
  emulator.kill();
  expect((await end(emulator)).code).toBe(0);
  writeFileSync(seed, Buffer.from("\uFEFF{}", "utf16le"));
  expect((await end(start("--seed", seed))).errors).toBe(`${seed}: not JSON: it is in UTF-16; save it in UTF-8\n`);
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
  expect((await end(start("--prot", "1"))).errors).toBe(
    "error: Unknown option '--prot'. See dockerhub-emulator --help.\n",
  );
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
