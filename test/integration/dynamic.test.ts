import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import * as pulumi from "@pulumi/pulumi";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { ciBot } from "./managed";

const unknown = pulumi.runtime.unknownValue;
const __provider = "exports.handler = …";
const api = { namespace: "acme", name: "api", forceDestroy: false, adoptExisting: false };
let emulator: Emulator;
let provider: pulumi.dynamic.ResourceProvider;
let announced: string[];

beforeAll(async () => {
  emulator = await startEmulator();
  Object.assign(process.env, ciBot, { DOCKER_HUB_URL: emulator.url });
});
afterAll(() => emulator.close());
beforeEach(async () => {
  emulator.reset();
  announced = [];
  jest.spyOn(process.stderr, "write").mockImplementation((line) => announced.push(String(line)) > 0);
  await startRun("Repository");
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** The engine starts a process of its own for the dynamic providers of each run. */
async function startRun(token: string, config: Record<string, string> = {}): Promise<void> {
  jest.resetModules();
  provider = jest.requireActual<typeof import("../../provider")>("../../provider").dynamicProvider(token);
  const values = { get: (key: string) => config[key], require: (key: string) => config[key] ?? "" };
  await provider.configure?.({ config: values } as pulumi.dynamic.ConfigureRequest);
}

const check = (news: object, olds: object = {}) =>
  Promise.resolve(provider.check?.(olds, { __provider, ...news })).then((result) => result ?? {});
const create = (inputs: object) => provider.create({ __provider, ...inputs });
const failureOf = (call: () => Promise<unknown>) =>
  call().then(
    () => new Error("no failure"),
    (error: Error) => error,
  );
const writes = () =>
  emulator
    .requests()
    .filter(({ method, path }) => method !== "GET" && !path.includes("/auth/"))
    .map(({ method, path }) => `${method} ${path}`);

describe("check", () => {
  test("fills defaults from the program's names and the login, and keeps nothing of the engine's own", async () => {
    const { inputs } = await check({ __logicalName: "example", description: " The API " });
    expect(inputs).toEqual({
      namespace: "ci-bot",
      name: "example",
      description: "The API",
      forceDestroy: false,
      adoptExisting: false,
    });
  });

  test("takes the namespace of the stack's configuration", async () => {
    await startRun("Repository", { "dockerhub:namespace": "acme" });
    expect((await check({ name: "api" })).inputs).toMatchObject({ namespace: "acme" });
  });

  test("reports all that is wrong in sentences, without a property whose value the engine would print", async () => {
    const { failures } = await check({ ...api, name: "Api", colour: 1 });
    expect(failures).toEqual([
      { property: "", reason: "colour: is not a property of Repository." },
      { property: "", reason: expect.stringMatching(/^name: "Api" is not a valid repository name: .*\?$/) },
    ]);
  });

  test("passes what is not known yet, and sends nothing that changes anything", async () => {
    const news = { ...api, description: unknown, isPrivate: unknown, adoptExisting: true };
    expect(await check(news)).toEqual({ inputs: news, failures: [] });
    expect(writes()).toEqual([]);
  });

  test("says what an adoption would change, once: not for what the state has", async () => {
    const web = { namespace: "acme", name: "web", description: "New", adoptExisting: true };
    await check(web);
    expect(announced).toEqual([
      'Repository acme/web exists on Docker Hub and will be adopted. This changes:\n  description: "The web server" => "New"\n',
    ]);
    await check(web, { ...api, name: "web" });
    expect(announced).toHaveLength(1);
  });

  test("asks nothing about an adoption of what is not right", async () => {
    await check({ namespace: "acme", name: "web", description: 1, adoptExisting: true });
    expect(announced).toEqual([]);
  });
});

describe("diff", () => {
  test("of a token that time has passed over says that it changes, since its inputs don't", async () => {
    await startRun("AccessToken");
    const program = { label: "ci", scopes: ["repo:read"], rotateAfter: "30d", overlap: "2d" };
    const inputs = (await check(program, program)).inputs ?? {};
    const old = { __provider, ...program, createdAt: "2020-01-01T00:00:00Z" };
    expect(await provider.diff?.("uuid", old, inputs)).toEqual({ changes: true, replaces: ["createdAt"] });
    const young = { ...old, createdAt: new Date().toISOString() };
    expect(await provider.diff?.("uuid", young, inputs)).toEqual({ replaces: [] });
    const predecessors = [{ id: "old", replacedAt: "2020-01-01T00:00:00Z" }];
    expect(await provider.diff?.("uuid", { ...young, predecessors }, inputs)).toEqual({ changes: true, replaces: [] });
    expect(emulator.requests()).toEqual([]);
  });

  test("says what replaces and in what order, and leaves the rest to the engine", async () => {
    const olds = { __provider, ...api };
    expect(await provider.diff?.("acme/api", olds, { ...olds, name: "other" })).toEqual({
      replaces: ["name"],
      deleteBeforeReplace: true,
    });
    expect(await provider.diff?.("acme/api", olds, { ...olds, description: "new" })).toEqual({
      replaces: [],
      deleteBeforeReplace: true,
    });
    await startRun("AccessToken");
    const token = { label: "ci", scopes: ["repo:read"] };
    expect(await provider.diff?.("uuid", token, { ...token, scopes: ["repo:write"] })).toEqual({
      replaces: ["scopes"],
    });
  });
});

describe("what the engine gets", () => {
  test("has nothing in it that is undefined, which would fail the run", async () => {
    const { id, outs } = await create(api);
    expect(id).toBe("acme/api");
    expect(outs).toStrictEqual({ ...api, createdAt: expect.any(String) });
    const updated = await provider.update?.(id, { __provider, ...outs }, { __provider, ...api, description: "New" });
    expect(updated).toStrictEqual({ outs: { ...outs, description: "New" } });
    expect(emulator.repository("acme", "api")).toMatchObject({ description: "New" });
    const read = await provider.read?.(id, { __provider, ...updated?.outs });
    expect(read).toStrictEqual({ id, props: updated?.outs, inputs: { ...api, description: "New" } });
  });

  test("of what is gone is an empty id; of what somebody reads by its id and is not there, a failure", async () => {
    expect(await provider.read?.("acme/nope", { __provider, ...api, name: "nope" })).toEqual({ id: "", props: {} });
    const failure = await failureOf(async () => provider.read?.("acme/nope", { __provider }));
    expect(failure.message).toBe(
      'There is no Repository "acme/nope" on Docker Hub, or these credentials don\'t see it.',
    );
  });

  test("of what was made by half is its state with the line that finds the provider", async () => {
    await startRun("AccessToken");
    emulator.fault({
      method: "PATCH",
      path: "/v2/access-tokens/*",
      kind: "status",
      status: 403,
      body: { message: "no" },
    });
    const inputs = { label: "ci", scopes: ["repo:read"], isActive: false };
    const failure = await failureOf(() => create(inputs));
    expect(failure).toMatchObject({
      id: expect.any(String),
      properties: { ...inputs, isActive: true, __provider, token: expect.stringMatching(/^dckr_pat_/) },
      reasons: [failure.message],
    });
    expect(Object.values(Reflect.get(failure, "properties"))).not.toContain(undefined);
  });

  test("of a creation that was refused is the refusal alone: there is nothing to keep", async () => {
    const failure = await failureOf(() => create({ ...api, name: "web" }));
    expect(failure.message).toContain("acme/web exists already");
    expect(failure).not.toHaveProperty("properties");
  });
});

describe("a deletion", () => {
  test("leaves what the same run created, and says so; another run deletes it", async () => {
    const { id, outs } = await create(api);
    await provider.delete?.(id, { __provider, ...outs });
    expect(emulator.repository("acme", "api")).toBeDefined();
    expect(announced.join("")).toContain("Repository acme/api stays on Docker Hub: the program declares it.");
    await startRun("Repository");
    await provider.delete?.(id, { __provider, ...outs });
    expect(emulator.repository("acme", "api")).toBeUndefined();
  });

  test("leaves what the same run updated, or compared and found to stay", async () => {
    const { id, outs } = await create(api);
    await startRun("Repository");
    await provider.update?.(id, { __provider, ...outs }, { __provider, ...api, description: "New" });
    await provider.delete?.(id, { __provider, ...outs });
    await startRun("Repository");
    await check(api, api);
    await provider.diff?.(id, { __provider, ...outs }, { __provider, ...api });
    await provider.delete?.(id, { __provider, ...outs });
    expect(emulator.repository("acme", "api")).toBeDefined();
  });

  test("goes through where the run compared it without the program declaring it, as a refresh does", async () => {
    const { id, outs } = await create(api);
    await startRun("Repository");
    await provider.diff?.(id, { __provider, ...outs }, { __provider, ...api });
    await provider.delete?.(id, { __provider, ...outs });
    expect(emulator.repository("acme", "api")).toBeUndefined();
  });

  test("that is refused is told by its message alone, what is our mistake with its trace", async () => {
    emulator.pushTag("acme", "web", "1.0");
    const web = { ...api, name: "web" };
    const refused = await failureOf(async () => provider.delete?.("acme/web", { __provider, ...web }));
    expect(refused.message).toContain("acme/web was not deleted: it holds");
    expect(refused.stack).not.toContain("    at ");
    expect(emulator.repository("acme", "web")).toBeDefined();
    const mistake = await failureOf(async () => provider.delete?.("acme/..", { __provider, ...api, name: ".." }));
    expect(mistake.stack).toContain("    at ");
  });

  test("with forceDestroy, of the state or of what the program declares now, removes tags too", async () => {
    const { id, outs } = await create(api);
    emulator.pushTag("acme", "api", "1.0");
    await startRun("Repository");
    await check({ ...api, forceDestroy: true, description: "to be replaced" }, api);
    await provider.delete?.(id, { __provider, ...outs });
    expect(emulator.repository("acme", "api")).toBeUndefined();
  });
});

test("a resource that this version does not have is named", async () => {
  await expect(startRun("Nothing")).rejects.toThrow('pulumi-dockerhub has no resource "Nothing"');
});
