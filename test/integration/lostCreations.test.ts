import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import type { Hub } from "../../provider/hub";
import { accessToken } from "../../provider/resources/accessToken";
import { repository } from "../../provider/resources/repository";
import { ciBot, connectAs, Managed } from "./managed";
import { Recorder } from "./recorder";

const hour = 3_600_000;
let emulator: Emulator;
let recorder: Recorder;
let hub: Hub;

beforeAll(async () => {
  emulator = await startEmulator();
  recorder = await Recorder.start(emulator.url);
});
afterAll(async () => {
  await recorder.close();
  await emulator.close();
});
beforeEach(() => {
  emulator.reset();
  recorder.clear();
  recorder.reply = () => undefined;
  recorder.tellsTime = true;
  hub = connectAs(ciBot, recorder.url);
});
afterEach(() => hub.close());

const postsOf = (path: string) => recorder.writes.filter((sent) => sent.method === "POST" && sent.path === path);

describe("a repository whose creation had no answer", () => {
  const list = "/v2/namespaces/acme/repositories";
  const declared = {
    namespace: "acme",
    name: "api",
    description: "The API server",
    fullDescription: "# API",
    isPrivate: true,
  };
  const create = (program: Record<string, unknown> = declared) => Managed.create(repository, hub, program);
  const lose = (kind: "reset-before" | "reset-after") => emulator.fault({ method: "POST", path: list, kind, count: 1 });

  /** Somebody else's repository of this name, which was created at that time. */
  async function somebodyElses(program: Record<string, unknown>, createdAt: number): Promise<void> {
    const other = connectAs(ciBot, emulator.url);
    await Managed.create(repository, other, program);
    await other.close();
    emulator.editRepository("acme", "api", { registeredAt: new Date(createdAt).toISOString() });
  }

  const isRefused = async () => {
    const before = emulator.repository("acme", "api");
    await expect(create()).rejects.toThrow("acme/api exists already and is not in this stack.");
    expect(emulator.repository("acme", "api")).toEqual(before);
    expect(recorder.writes).toHaveLength(1);
  };

  test("is not adopted where it was there before, though it is all that is declared", async () => {
    await somebodyElses(declared, emulator.now().valueOf() - 60_000);
    lose("reset-before");
    await isRefused();
  });

  test.each([
    ["description", { description: "Another" }],
    ["overview", { fullDescription: "# Another" }],
    ["visibility", { isPrivate: false }],
  ])("is not adopted where another %s was created meanwhile", async (_, other) => {
    await somebodyElses({ ...declared, ...other }, emulator.now().valueOf() + 60_000);
    lose("reset-before");
    await isRefused();
  });

  test("is adopted where it was created since and is all that is declared, whatever visibility it has by default", async () => {
    const { isPrivate, ...undeclared } = declared;
    await somebodyElses({ ...undeclared, isPrivate: true }, emulator.now().valueOf() + 60_000);
    lose("reset-before");
    expect((await create(undeclared)).id).toBe("acme/api");
    expect(recorder.writes).toHaveLength(1);
  });

  test.each([
    ["behind", -hour],
    ["ahead of", hour],
  ])("is recognized by the Hub's clock, which is an hour %s ours", async (_, ahead) => {
    emulator.setClock(new Date(Date.now() + ahead));
    lose("reset-after");
    expect((await create()).id).toBe("acme/api");
    expect(recorder.writes).toHaveLength(1);
  });

  test("is not adopted for being new by our clock alone", async () => {
    emulator.setClock(new Date(Date.now() + hour));
    await somebodyElses(declared, Date.now() + hour / 2);
    lose("reset-before");
    await isRefused();
  });

  test("is not adopted from a Hub that does not tell its time", async () => {
    recorder.tellsTime = false;
    lose("reset-after");
    await expect(create()).rejects.toThrow("acme/api exists already");
    expect(recorder.writes).toHaveLength(1);
  });

  test("is looked up again while the lookup fails", async () => {
    lose("reset-after");
    emulator.fault({ method: "GET", path: `${list}/api`, kind: "status", status: 503, count: 3 });
    expect((await create()).id).toBe("acme/api");
    expect(recorder.writes).toHaveLength(1);
  });

  test.each([403, 500, 503])(
    "is not created again while the lookup is answered with %p: the message says what may exist",
    async (status) => {
      lose("reset-after");
      emulator.fault({ method: "GET", path: `${list}/api`, kind: "status", status });
      await expect(create()).rejects.toThrow(
        /could not be reached for POST .*\nWhether acme\/api was created could not be found out\. If Docker Hub has it, set adoptExisting: true/,
      );
      expect(recorder.writes).toHaveLength(1);
    },
  );

  test("is not tried for ever", async () => {
    emulator.fault({ method: "POST", path: list, kind: "reset-before" });
    await expect(create()).rejects.toThrow(`could not be reached for POST ${list}`);
    expect(recorder.writes.length).toBeLessThan(20);
    expect(emulator.repository("acme", "api")).toBeUndefined();
  });

  test.each([500, 502, 503, 504])("is looked up after a %p before it is sent again", async (status) => {
    recorder.reply = ({ method, path }) => (method === "POST" && path === list ? { status } : undefined);
    await expect(create()).rejects.toThrow(`(${status})`);
    const calls = recorder.calls.filter((call) => !call.includes("/auth/"));
    calls.forEach((call, at) => {
      expect(call).toBe(at % 2 === 0 ? `POST ${list}` : `GET ${list}/api`);
    });
    expect(calls.length).toBeGreaterThan(2);
    expect(calls.length).toBeLessThan(20);
  });

  test("but was refused is not looked up for an adoption", async () => {
    emulator.fault({ method: "POST", path: list, kind: "status", status: 403, body: { message: "no" } });
    await expect(create()).rejects.toThrow("(403): no.");
    expect(recorder.sent.map(({ method }) => method)).toEqual(["POST", "POST"]);
  });

  test.each([400, 409])("but was refused (%p) says that it exists only where it does", async (status) => {
    emulator.fault({ method: "POST", path: list, kind: "status", status, body: { message: "not like this" } });
    await expect(create()).rejects.toThrow(`(${status}): not like this.`);
    await expect(create({ ...declared, name: "web" })).rejects.toThrow("acme/web exists already");
  });
});

describe("an access token whose creation had no answer", () => {
  const list = "/v2/access-tokens";
  const declared = { label: "ci", scopes: ["repo:read"] };
  const create = () => Managed.create(accessToken, hub, declared);
  const deleted = () => recorder.writes.filter(({ method }) => method === "DELETE");

  test("is deleted, and no other, before one is created whose secret is known", async () => {
    for (const _ of ["two", "others"]) await create();
    const kept = await uuids();
    recorder.clear();
    emulator.fault({ method: "POST", path: list, kind: "reset-after", count: 1 });
    const made = await create();
    expect(deleted()).toHaveLength(1);
    expect(await uuids()).toEqual([...kept, made.id].sort());
    expect(made.state.token).toMatch(/^dckr_pat_/);
  });

  test("is sought by a mark that each attempt has for itself", async () => {
    emulator.fault({ method: "POST", path: list, kind: "reset-before" });
    await expect(create()).rejects.toThrow("could not be reached");
    const marks = emulator.requests().filter(({ method, path }) => method === "POST" && path === list);
    expect(marks.length).toBeGreaterThan(1);
    expect(new Set(marks.map(({ userAgent }) => userAgent)).size).toBe(marks.length);
    expect(deleted()).toEqual([]);
  });

  test("is not created again while the lost one can't be deleted", async () => {
    emulator.fault({ method: "POST", path: list, kind: "reset-after", count: 1 });
    emulator.fault({ method: "DELETE", path: `${list}/*`, kind: "status", status: 500 });
    await expect(create()).rejects.toThrow(/Docker Hub lists one whose creator is "pulumi-dockerhub\/.*", delete it/);
    expect(postsOf(list)).toHaveLength(1);
  });

  test("but was refused is not sought", async () => {
    emulator.fault({ method: "POST", path: list, kind: "status", status: 400, body: { message: "no" } });
    await expect(create()).rejects.toThrow("(400): no.");
    expect(recorder.sent.filter(({ method }) => method === "GET")).toEqual([]);
    expect(postsOf(list)).toHaveLength(1);
  });

  test("but an answer without the secret leaves none behind", async () => {
    emulator.fault({ method: "POST", path: list, kind: "truncated-json" });
    await expect(create()).rejects.toThrow("cut off or broken");
    expect(await uuids()).toEqual([]);
    expect(deleted()).toHaveLength(postsOf(list).length);
  });

  async function uuids(): Promise<string[]> {
    const found: string[] = [];
    for await (const { uuid, label } of hub.accessTokens.list()) if (label === declared.label) found.push(uuid);
    return found.sort();
  }
});
