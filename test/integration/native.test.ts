import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { NativeClient, secret, unknown } from "./nativeClient";

const api = { namespace: "acme", name: "api", isPrivate: false, forceDestroy: false, adoptExisting: false };
let emulator: Emulator;
let provider: NativeClient;
let config: Record<string, unknown>;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
beforeEach(async () => {
  emulator.reset();
  config = { username: "ci-bot", password: secret("correct-horse-battery"), hubUrl: emulator.url };
  provider = await NativeClient.start(config);
});
afterEach(() => provider.close());

describe("check", () => {
  test("fills defaults from the names of the program and the login, and keeps secrets secret", async () => {
    expect(await provider.check("index:Repository", { description: secret(" hidden ") })).toMatchObject({
      inputs: { name: "example", namespace: "ci-bot", description: secret("hidden") },
      failures: [],
    });
  });

  test("passes what is not known yet, and reports all that is wrong", async () => {
    const { inputs, failures } = await provider.check("index:Repository", {
      name: "Api",
      description: unknown,
      colour: 1,
    });
    expect(inputs).toMatchObject({ description: unknown });
    expect(failures).toEqual([
      "colour: is not a property of Repository.",
      expect.stringContaining('name: "Api" is not a valid repository name'),
    ]);
  });

  test("makes a property that is always secret one, whatever the program said", async () => {
    const user = { username: "foobar", email: "foobar@example.com", password: "toto42" };
    expect((await provider.check("v1:User", user)).inputs).toMatchObject({ password: secret("toto42") });
  });
});

describe("a secret", () => {
  test.each([
    ["index:Repository", { name: secret("Hush-Hush") }, "name: is not a valid repository name"],
    ["index:AccessToken", { label: "ci", scopes: secret(["hush-hush"]) }, "scopes[0]: must be one of repo:admin"],
    ["index:AccessToken", { label: secret("hush\nhush"), scopes: ["repo:read"] }, "label: must be one line"],
    ["index:AccessToken", { label: secret({ hush: "hush" }), scopes: ["repo:read"] }, "label: must be text"],
    [
      "index:OrgSettings",
      { organization: "acme", restrictedImages: secret({ "hush-hush": true }) },
      "restrictedImages: has a property that is not one of",
    ],
  ])("of %s that is not right is not shown: %p", async (type, news, reason) => {
    const { failures } = await provider.check(type, news);
    expect(failures.join("\n")).toContain(reason);
    expect(failures.join("\n")).not.toMatch(/hush/i);
  });

  test("of a function's arguments is not shown", async () => {
    const tag = { namespace: "acme", repository: "web", tag: secret("hush hush") };
    const failure = await provider.invoke("dockerhub:index:getTag", tag).catch((error: Error) => error.message);
    expect(failure).toContain("tag: is not a valid tag");
    expect(failure).not.toContain("hush");
  });

  test("of a provider's configuration is one, although it is written in clear text", async () => {
    const { inputs } = await provider.checkedConfig({ username: "ci-bot", password: "hush", twoFactorCode: "123456" });
    expect(inputs).toEqual({ username: "ci-bot", password: secret("hush"), twoFactorCode: secret("123456") });
  });
});

describe("diff", () => {
  const settings = { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false };

  test("names the paths that change, and what they replace", async () => {
    const inputs = { organization: "acme", restrictedImages: settings };
    const changed = { organization: "other", restrictedImages: { ...settings, enabled: false } };
    expect(await provider.diff("index:OrgSettings", inputs, inputs, changed)).toEqual({
      isChanged: true,
      replaces: ["organization"],
      stables: ["organization", "previousRestrictedImages"],
      details: { organization: "UPDATE_REPLACE", "restrictedImages.enabled": "UPDATE" },
    });
    expect(await provider.diff("index:OrgSettings", inputs, inputs, inputs)).toMatchObject({
      isChanged: false,
      details: {},
    });
  });

  test("tells additions, removals and items of lists", async () => {
    const olds = { label: "ci", scopes: ["repo:read", "repo:write"], isActive: true };
    const news = { label: "ci", scopes: ["repo:read"], isActive: true, expiresAt: "2030-01-01T00:00:00.000Z" };
    const { details } = await provider.diff("index:AccessToken", olds, olds, news);
    expect(details).toEqual({ "scopes[1]": "DELETE_REPLACE", expiresAt: "ADD_REPLACE" });
  });

  test("of a nested property is ignored by its name, by its path, and by no other that begins alike", async () => {
    const inputs = { organization: "acme", restrictedImages: settings };
    const changed = { ...inputs, restrictedImages: { ...settings, enabled: false } };
    const ignoring = (...paths: string[]) =>
      provider.diff("index:OrgSettings", inputs, inputs, changed, paths).then(({ details }) => Object.keys(details));
    expect(await ignoring("restrictedImages")).toEqual([]);
    expect(await ignoring("restrictedImages.enabled")).toEqual([]);
    expect(await ignoring("restrictedImages.allowOfficialImages", "restricted")).toEqual(["restrictedImages.enabled"]);
  });

  test("takes the inputs from the state where an older engine does not tell them", async () => {
    const state = { label: "ci", scopes: ["repo:read"], uuid: "u", token: secret("dckr_pat_x") };
    const { details } = await provider.diff("index:AccessToken", state, undefined, {
      label: "new",
      scopes: ["repo:read"],
    });
    expect(details).toEqual({ label: "UPDATE" });
  });

  test("ignores what the resource ignores, also in a refresh", async () => {
    const olds = { ...api, description: "a", fullDescription: "a" };
    const news = { ...api, description: "b", fullDescription: "b" };
    const { details } = await provider.diff("index:Repository", olds, olds, news, ["fullDescription"]);
    expect(details).toEqual({ description: "UPDATE" });
  });

  test("does not see what dynamic resources keep beside their inputs", async () => {
    const olds = { ...api, __provider: "exports.handler = …" };
    expect(await provider.diff("index:Repository", olds, olds, api)).toMatchObject({ isChanged: false });
  });
});

describe("a resource", () => {
  test("is known in previews as far as it can be", async () => {
    expect(await provider.create("index:Repository", api, true)).toEqual({
      id: "",
      state: { ...api, createdAt: unknown },
    });
    const state = { label: "ci", scopes: ["repo:read"], isActive: true, uuid: "u", token: secret("dckr_pat_x") };
    const { token, uuid, ...inputs } = state;
    const updated = await provider.update("index:AccessToken", "u", state, { ...inputs, label: "new" }, true);
    expect(updated).toEqual({ ...inputs, label: "new", uuid, token });
    expect(emulator.requests()).toEqual([]);
  });

  test("of which time has passed over something differs by an output, which the preview knows", async () => {
    const program = { label: "ci", scopes: ["repo:read"], rotateAfter: "30d", overlap: "2d" };
    const state = { ...program, uuid: "u", predecessors: [{ id: "old", replacedAt: "2020-01-01T00:00:00Z" }] };
    const type = "index:AccessToken";
    const { inputs = {} } = await provider.check(type, program, program);
    const young = { ...state, createdAt: new Date().toISOString() };
    expect(await provider.diff(type, young, program, inputs)).toMatchObject({
      isChanged: true,
      replaces: [],
      details: { predecessors: "UPDATE" },
    });
    expect(await provider.update(type, "u", young, inputs, true)).not.toHaveProperty("predecessors");
    const old = { ...state, createdAt: "2020-01-01T00:00:00Z" };
    expect(await provider.diff(type, old, program, inputs)).toMatchObject({
      isChanged: true,
      replaces: ["createdAt"],
      details: { createdAt: "UPDATE_REPLACE" },
    });
    expect(emulator.requests()).toEqual([]);
  });

  test("is created, read, updated and deleted", async () => {
    const { id, state } = await provider.create("index:Repository", api);
    expect(id).toBe("acme/api");
    emulator.editRepository("acme", "api", { isPrivate: true });
    expect(await provider.read("index:Repository", id, state, api)).toMatchObject({ id, inputs: { isPrivate: true } });
    const updated = await provider.update("index:Repository", id, state, { ...api, description: "The API server" });
    expect(updated).toMatchObject({ description: "The API server", createdAt: state.createdAt });
    // The same run has just updated it, so that this can only be about the remains of another state.
    await provider.delete("index:Repository", id, updated);
    expect(emulator.repository("acme", "api")).toBeDefined();
    await provider.startRun(config);
    await provider.delete("index:Repository", id, updated);
    expect(await provider.read("index:Repository", id, updated, api)).toMatchObject({ id: "" });
  });

  test("has its secrets back as secrets, also after a refresh", async () => {
    const inputs = { label: secret("hidden"), scopes: ["repo:read"], isActive: true };
    const { id, state } = await provider.create("index:AccessToken", inputs);
    expect(state).toMatchObject({ label: secret("hidden"), token: secret(expect.stringMatching(/^dckr_pat_/)) });
    const read = await provider.read("index:AccessToken", id, state, inputs);
    expect(read).toMatchObject({ state: { token: state.token, label: secret("hidden") }, inputs });
  });

  test("is read for an import by its id alone", async () => {
    const { inputs } = await provider.read("index:Repository", "acme/web");
    expect(inputs).toMatchObject({ namespace: "acme", name: "web", description: "The web server", isPrivate: false });
    expect(await provider.read("index:Repository", "acme/nope")).toMatchObject({ id: "" });
  });

  test("that was made by half comes back with its id", async () => {
    const path = "/v2/orgs/acme/settings";
    // An answer that says nothing about what was done, and is not waited for.
    emulator.fault({ method: "PUT", path, kind: "status", status: 302 });
    const settings = { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false };
    const failed = provider.create("index:OrgSettings", { organization: "acme", restrictedImages: settings });
    const error = await failed.catch((thrown: unknown) => thrown);
    expect(NativeClient.leftOver(error)).toEqual({
      id: "acme",
      state: {
        organization: "acme",
        restrictedImages: expect.any(Object),
        previousRestrictedImages: expect.any(Object),
      },
      reasons: [expect.stringContaining("with a redirect (302)")],
    });
  });

  test("that was made by half comes back with its secrets as secrets", async () => {
    emulator.fault({ method: "PATCH", path: "/v2/access-tokens/*", kind: "status", status: 403 });
    const inputs = { label: secret("hidden"), scopes: ["repo:read"], isActive: false };
    const error = await provider.create("index:AccessToken", inputs).catch((thrown: unknown) => thrown);
    expect(NativeClient.leftOver(error)?.state).toMatchObject({
      label: secret("hidden"),
      token: secret(expect.stringMatching(/^dckr_pat_/)),
      isActive: true,
    });
  });

  test("that was imported is not emptied by a program that declares less of it", async () => {
    emulator.editRepository("acme", "web", { fullDescription: "# Web" });
    const { state = {}, inputs = {} } = await provider.read("index:Repository", "acme/web");
    expect(inputs).toMatchObject({ description: "The web server", fullDescription: "# Web", isPrivate: false });
    const { inputs: declared = {} } = await provider.check("index:Repository", {
      namespace: "acme",
      name: "web",
      description: "The web server",
    });
    const diff = await provider.diff("index:Repository", state, inputs, declared);
    expect(diff).toMatchObject({ isChanged: false, details: {} });
    emulator.clearRequests();
    const changed = { ...declared, description: "New" };
    expect((await provider.diff("index:Repository", state, inputs, changed)).details).toEqual({
      description: "UPDATE",
    });
    const updated = await provider.update("index:Repository", "acme/web", state, changed);
    expect(emulator.repository("acme", "web")).toMatchObject({ description: "New", fullDescription: "# Web" });
    expect(emulator.requests().map(({ method }) => method)).toEqual(["PATCH"]);
    expect(Object.keys(updated).sort()).toEqual(
      ["adoptExisting", "createdAt", "description", "forceDestroy", "name", "namespace"].sort(),
    );
    // Declared from now on: removing it means something.
    const { description, ...less } = changed;
    const { details } = await provider.diff("index:Repository", updated, changed, less);
    expect(details).toEqual({ description: "DELETE" });
  });

  test("is compared as the program declares it, whatever the state holds beside", async () => {
    const { id, state } = await provider.create("index:Repository", { ...api, description: "The API" });
    emulator.editRepository("acme", "api", { description: "changed", fullDescription: "# changed" });
    const read = await provider.read("index:Repository", id, state, api);
    expect(read.inputs).toEqual(api);
  });

  test("that is unknown to this version is said to be", async () => {
    await expect(provider.check("index:Nothing", {})).rejects.toThrow(/has no resource dockerhub:index:Nothing/);
  });
});

describe("functions", () => {
  test("that this version does not have are named", async () => {
    await expect(provider.invoke("dockerhub:index:getNothing", {})).rejects.toThrow(
      /has no function dockerhub:index:getNothing/,
    );
  });

  test("give what they declare, secrets as secrets", async () => {
    const tag = { namespace: "acme", repository: "web", tag: "latest" };
    expect(await provider.invoke("dockerhub:index:getTag", tag)).toMatchObject({ name: "latest" });
    const { token } = (await provider.invoke("dockerhub:index:login", {})) as { token: unknown };
    expect(token).toEqual(secret(expect.any(String)));
  });

  test("refuse arguments with all that is wrong", async () => {
    const args = { namespace: "acme", repository: "web", tag: "a:b", colour: "red" };
    await expect(provider.invoke("dockerhub:index:getTag", args)).rejects.toThrow(
      /colour: is not a property of getTag\.\ntag: "a:b" is not a valid tag/,
    );
  });
});

test("configuration is checked, by the schema that the package gives", async () => {
  expect(await provider.checkConfig({ username: "x", version: "0.1.0", hubUrl: unknown })).toEqual([]);
  expect(await provider.checkConfig({ usrname: "x", password: 12345 })).toEqual([
    'usrname: is not a property of Provider; did you mean "username"?',
    "password: must be text, not a number.",
  ]);
  expect(JSON.parse(await provider.schema())).toMatchObject({
    name: "dockerhub",
    config: { variables: { username: {} } },
  });
});

test("with configuration that is not known yet, checks pass", async () => {
  const later = await NativeClient.start({ username: unknown });
  const checked = await later.check("index:Repository", {}).finally(() => later.close());
  expect(checked).toMatchObject({ inputs: { name: "example", namespace: unknown }, failures: [] });
});

test("after a cancellation nothing is waited for or tried again", async () => {
  emulator.fault({ path: "/v2/namespaces/acme/repositories/api", kind: "status", status: 503 });
  const read = provider.read("index:Repository", "acme/api");
  const failed = expect(read).rejects.toThrow(/Cancelled|503/);
  await provider.cancel();
  await failed;
  const attempts = emulator.requests().filter(({ path }) => path.endsWith("/api")).length;
  expect(attempts).toBeLessThanOrEqual(1);
});
