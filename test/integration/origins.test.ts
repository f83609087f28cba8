import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { type Hub, openHub } from "../../provider/hub";
import { FakeClock } from "../fakeClock";
import { ciBot, connectAs, dockerAdmin } from "./managed";
import { Recorder } from "./recorder";

let emulator: Emulator;
let recorder: Recorder;
let elsewhere: Recorder;
let hub: Hub;

beforeAll(async () => {
  emulator = await startEmulator();
  recorder = await Recorder.start(emulator.url);
  elsewhere = await Recorder.start();
});
afterAll(async () => {
  await recorder.close();
  await elsewhere.close();
  await emulator.close();
});
beforeEach(() => {
  emulator.reset();
  emulator.setRetired("as-they-did");
  recorder.clear();
  recorder.reply = () => undefined;
  elsewhere.clear();
  hub = connectAs(ciBot, recorder.url);
});
afterEach(() => hub.close());

async function namesOf(namespace: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of hub.repositories.list(namespace, {})) names.push(name);
  return names;
}

const item = (name: string) => ({ namespace: "acme", name, is_private: false });

describe("the next page of a list", () => {
  const list = "/v2/namespaces/acme/repositories";

  test.each([
    ["another host", () => elsewhere.url],
    ["another scheme", () => recorder.url.replace("http:", "https:")],
    ["no scheme", () => elsewhere.url.replace("http:", "")],
    ["a name and a password", () => elsewhere.url.replace("//", "//somebody:secret@")],
  ])("is asked of the same server, whatever address is given: %s", async (_, origin) => {
    recorder.reply = ({ path }) => {
      if (!path.startsWith(list)) return undefined;
      const isFirst = !path.includes("page=2");
      const next = isFirst ? `${origin()}${list}?page=2&page_size=100` : null;
      return { status: 200, body: { next, results: [item(isFirst ? "one" : "two")] } };
    };
    expect(await namesOf("acme")).toEqual(["one", "two"]);
    expect(elsewhere.sent).toEqual([]);
    expect(recorder.calls.slice(1)).toEqual([`GET ${list}?page_size=100`, `GET ${list}?page=2&page_size=100`]);
  });

  test("that leads back to one that was read is an error, not a circle", async () => {
    recorder.reply = ({ path }) =>
      path.startsWith(list)
        ? { status: 200, body: { next: `${recorder.url}${list}?page_size=100`, results: [item("one")] } }
        : undefined;
    await expect(namesOf("acme")).rejects.toThrow(`GET ${list} lists the same page again and again`);
    expect(recorder.sent).toHaveLength(2);
  });
});

describe("a redirect", () => {
  test.each([301, 302, 303, 307, 308])("is not followed: %p", async (status) => {
    recorder.reply = ({ path }) =>
      path.startsWith("/v2/auth/") ? undefined : { status, headers: { location: `${elsewhere.url}/v2/user` } };
    await expect(hub.repositories.get("acme", "web")).rejects.toThrow(
      `was answered with a redirect (${status}), which Docker Hub's API does not do. Check dockerhub:hubUrl.`,
    );
    expect(elsewhere.sent).toEqual([]);
  });

  test("of a login does not carry the password elsewhere", async () => {
    recorder.reply = () => ({ status: 307, headers: { location: `${elsewhere.url}/v2/auth/token` } });
    await expect(hub.repositories.get("acme", "web")).rejects.toThrow("with a redirect (307)");
    expect(elsewhere.sent).toEqual([]);
  });
});

describe("the v1 API has an address of its own", () => {
  test("to which its calls go, and nothing else", async () => {
    const index = await Recorder.start(emulator.url);
    const both = openHub(
      { hubUrl: recorder.url, indexUrl: index.url },
      { environment: dockerAdmin, clock: new FakeClock(Date.now()) },
    );
    await both.v1.createRepository({ namespace: "library", name: "example" });
    await both.repositories.get("library", "example");
    await both.close();
    await index.close();
    expect(index.calls).toEqual(["PUT /v1/repositories/example/"]);
    expect(index.sent[0]?.authorization).toMatch(/^Basic /);
    expect(recorder.calls).toEqual(["POST /v2/auth/token", "GET /v2/namespaces/library/repositories/example"]);
    expect(recorder.sent.map(({ authorization }) => authorization)).toEqual([
      undefined,
      expect.stringMatching(/^Bearer /),
    ]);
  });
});
