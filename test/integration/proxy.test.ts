import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { ciBot, connectAs } from "./managed";
import { Recorder } from "./recorder";

const names = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"];
const own = Object.fromEntries(names.map((name) => [name, process.env[name]]));
let emulator: Emulator;
let proxy: Recorder;

beforeAll(async () => {
  emulator = await startEmulator();
  // A request to a proxy has the whole address in the place of its path.
  proxy = await Recorder.start("");
});
afterAll(async () => {
  await proxy.close();
  await emulator.close();
});
beforeEach(() => {
  proxy.clear();
  for (const name of names) delete process.env[name];
});
afterEach(() => {
  for (const name of names) delete process.env[name];
  for (const [name, value] of Object.entries(own)) if (value !== undefined) process.env[name] = value;
});

async function read(hubUrl: string): Promise<unknown> {
  const hub = connectAs(ciBot, hubUrl);
  try {
    return await hub.repositories.get("acme", "web");
  } finally {
    await hub.close();
  }
}

test("HTTPS_PROXY carries what goes to an https address, in a tunnel that it does not see into", async () => {
  process.env.HTTPS_PROXY = proxy.url;
  await expect(read("https://hub.example.com")).rejects.toThrow("could not be reached for POST /v2/auth/token");
  expect(new Set(proxy.calls)).toEqual(new Set(["CONNECT hub.example.com:443"]));
});

test("HTTP_PROXY carries what goes to an http address", async () => {
  process.env.HTTP_PROXY = proxy.url;
  expect(await read(emulator.url)).toMatchObject({ name: "web" });
  expect(proxy.calls).toEqual([
    `POST ${emulator.url}/v2/auth/token`,
    `GET ${emulator.url}/v2/namespaces/acme/repositories/web`,
  ]);
});

test("NO_PROXY names what is reached without it", async () => {
  process.env.HTTP_PROXY = proxy.url;
  process.env.NO_PROXY = "localhost,127.0.0.1";
  expect(await read(emulator.url)).toMatchObject({ name: "web" });
  expect(proxy.calls).toEqual([]);
});

test("without these variables there is no proxy", async () => {
  expect(await read(emulator.url)).toMatchObject({ name: "web" });
  expect(proxy.calls).toEqual([]);
});
