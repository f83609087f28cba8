import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { SeedError, startEmulator } from "dockerhub-emulator";
import { type Client, passwords, startClient } from "./client";

const web = "/v2/namespaces/acme/repositories/web";

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
beforeEach(() => client.emulator.reset());
afterAll(() => client.emulator.close());

const control = (method: string, path: string, body?: unknown) =>
  client.call(method, `/_emulator/${path}`, body === undefined ? {} : { body });
const statuses = async (count: number) => {
  const seen = [];
  for (let sent = 0; sent < count; sent++) seen.push((await client.call("GET", web)).status);
  return seen;
};

describe("the rate limit", () => {
  test("counts down for each identity of its own", async () => {
    const anonymous = await client.call("GET", web);
    expect(anonymous.headers.get("x-ratelimit-limit")).toBe("180");
    expect(anonymous.headers.get("x-ratelimit-remaining")).toBe("179");
    const token = await client.login("ci-bot", passwords.ciBot);
    const { headers } = await client.call("GET", web, { token });
    expect(headers.get("x-ratelimit-limit")).toBe("600");
    expect(headers.get("x-ratelimit-remaining")).toBe("599");
    const reset = Number(headers.get("x-ratelimit-reset"));
    expect(reset - client.emulator.now().getTime() / 1000).toBeGreaterThan(58);
    expect((await client.call("GET", "/v2/nowhere")).headers.has("x-ratelimit-limit")).toBe(true);
  });

  test.each([
    ["seconds", (value: string) => expect(Number(value)).toBeLessThanOrEqual(60)],
    ["date", (value: string) => expect(Date.parse(value)).toBeGreaterThan(client.emulator.now().getTime())],
    ["epoch", (value: string) => expect(Number(value) * 1000).toBeGreaterThan(client.emulator.now().getTime())],
  ] as const)("says when to come back as %s", async (retryAfter, check) => {
    await control("PUT", "rate-limit", { anonymous: 2, retryAfter });
    expect(await statuses(2)).toEqual([200, 200]);
    const refused = await client.call("GET", web);
    expect(refused).toMatchObject({ status: 429, body: { detail: "Rate limit exceeded", error: false } });
    check(refused.headers.get("retry-after") ?? "");
    client.emulator.advanceClock(60_000);
    expect(await statuses(1)).toEqual([200]);
  });

  test("can be turned off", async () => {
    client.emulator.setRateLimit({ enabled: false });
    expect((await client.call("GET", web)).headers.has("x-ratelimit-limit")).toBe(false);
  });
});

test("the log has who asked for what with which program, and no secret", async () => {
  const token = await client.login("ci-bot", passwords.ciBot);
  await client.call("GET", `${web}/tags?page=1`, { token, headers: { "user-agent": "my-client/1.0" } });
  const { body } = await control("GET", "requests");
  expect(body).toMatchObject({
    requests: [
      { method: "POST", path: "/v2/auth/token", status: 200 },
      { method: "GET", path: `${web}/tags`, status: 200, identity: "ci-bot", userAgent: "my-client/1.0" },
    ],
  });
  expect(JSON.stringify(body)).not.toContain(token);
  expect(JSON.stringify(body)).not.toContain(passwords.ciBot);
  expect((await control("DELETE", "requests")).status).toBe(204);
  expect(client.emulator.requests()).toEqual([]);
});

test("the clock can be set and advanced, and runs on", async () => {
  await control("PUT", "clock", { now: "2031-01-01T00:00:00Z" });
  await control("POST", "clock/advance", { ms: 3_600_000 });
  const { now } = (await control("GET", "clock")).body as { now: string };
  expect(now).toMatch(/^2031-01-01T01:00:0/);
});

test("bearer tokens live as long as they are told to", async () => {
  await control("PUT", "token-life", { seconds: 5 });
  const token = await client.login("ci-bot", passwords.ciBot);
  expect((await client.call("GET", "/v2/user/", { token })).status).toBe(200);
  client.emulator.advanceClock(6_000);
  expect((await client.call("GET", "/v2/user/", { token })).status).toBe(401);

  await control("PUT", "token-life", { seconds: null });
  const usual = await client.login("ci-bot", passwords.ciBot);
  client.emulator.advanceClock(500_000);
  expect((await client.call("GET", "/v2/user/", { token: usual })).status).toBe(200);
  expect((await control("PUT", "token-life", { seconds: 0 })).status).toBe(400);
});

test("a restart keeps what Docker Hub keeps, at the same address; connections and logins end", async () => {
  const token = await client.login("ci-bot", passwords.ciBot);
  await client.call("PATCH", web, { token, body: { description: "changed" } });
  client.emulator.fault({ kind: "silence-before", method: "GET", path: web, count: 1 });
  const pending = expect(client.call("GET", web)).rejects.toThrow("fetch failed");
  while (client.emulator.requests().at(-1)?.fault === undefined) await setImmediate();
  await client.emulator.restart(async () => {
    await expect(client.call("GET", web)).rejects.toThrow("fetch failed");
  });
  await pending;
  expect((await client.call("GET", web)).body).toMatchObject({ description: "changed" });
  expect((await client.call("GET", "/v2/user/", { token })).status).toBe(401);
});

test("latency slows every answer down", async () => {
  await control("PUT", "latency", { ms: 40 });
  const start = performance.now();
  await client.call("GET", web);
  expect(performance.now() - start).toBeGreaterThan(35);
});

test("plans, tags and repositories change behind the client's back", async () => {
  await control("PUT", "plans/acme", { plan: "team" });
  const token = await client.login("ci-bot", passwords.ciBot);
  expect((await client.call("GET", "/v2/orgs/acme/settings", { token })).status).toBe(403);
  const tags = ["2.0.0", { name: "2.0.1", size: 3 }];
  expect((await control("POST", "tags", { namespace: "acme", repository: "web", tags })).body).toMatchObject({
    name: "web",
  });
  expect((await client.call("GET", `${web}/tags/2.0.1`)).body).toMatchObject({ full_size: 3 });
  await control("PATCH", "repositories/acme/web", { description: "changed", pullCount: 7 });
  expect((await client.call("GET", web)).body).toMatchObject({ description: "changed", pull_count: 7 });
  expect((await control("PATCH", "repositories/acme/nothing", {})).status).toBe(404);
  const pull = { namespace: "acme", repository: "web", reference: "none" };
  expect((await control("POST", "pulls", pull)).status).toBe(404);
  expect((await control("PUT", "plans/nobody", { plan: "pro" })).status).toBe(404);
  expect((await control("PUT", "plans/acme", { plan: "gold" })).status).toBe(400);
  expect((await control("GET", "nothing")).status).toBe(404);
});

test("what was exported can be imported, and a reset goes back to the start", async () => {
  await control("PATCH", "repositories/acme/web", { description: "changed" });
  client.emulator.pushTag("acme", "internal", "1.0");
  const exported = (await control("GET", "export")).body;
  await control("POST", "reset");
  expect(client.emulator.repository("acme", "web")?.description).toBe("The web server");
  expect((await control("POST", "import", exported)).status).toBe(204);
  expect(client.emulator.exportState()).toEqual(exported);
  expect(client.emulator.repository("acme", "internal")?.tags).toMatchObject([{ name: "1.0" }]);

  client.emulator.setRetired("as-they-did");
  client.emulator.fault({ kind: "status", path: "/**", status: 500 });
  client.emulator.reset();
  expect((await client.call("GET", "/v1/users/")).status).toBe(410);
  expect(client.emulator.repository("acme", "internal")?.tags).toEqual([]);
});

test("the README's seed is one", async () => {
  const readme = readFileSync(join(__dirname, "../README.md"), "utf8");
  const [, seed = ""] = /```json\n(.*?)```/s.exec(readme) ?? [];
  expect((await control("POST", "import", JSON.parse(seed))).status).toBe(204);
  const { images, ...web } = JSON.parse(seed).repositories[0];
  expect(client.emulator.repository("acme", "web")).toMatchObject({ ...web, images: expect.arrayContaining(images) });
});

test("a bad seed is refused with the place of each mistake", async () => {
  const bad = {
    users: [{ username: "Ci Bot", password: "x" }],
    repositories: [{ namespace: "acme", name: "web", descripton: "typo" }],
  };
  const refusal = await control("POST", "import", bad);
  expect(refusal.status).toBe(400);
  const { error } = refusal.body as { error: string };
  expect(error).toContain("import: users[0].username: ");
  expect(error).toContain('import: repositories[0]: Unrecognized key: "descripton"');

  const homeless = startEmulator({ seed: { repositories: [{ namespace: "acme", name: "web" }] } });
  await expect(homeless).rejects.toThrow(SeedError);
  await expect(homeless).rejects.toThrow('repositories[0].namespace: no user or organization "acme" for acme/web');
});
