import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { FaultInput } from "dockerhub-emulator";
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
const description = () => client.emulator.repository("acme", "web")?.description;
const log = () =>
  client.emulator.requests().map(({ method, status, fault }) => `${method} ${status} ${fault ?? ""}`.trim());

test("status: answers in the route's place, as often as asked", async () => {
  const headers = { "retry-after": "7" };
  await control("POST", "faults", { kind: "status", method: "GET", path: `${web}/`, status: 503, count: 2, headers });
  const refused = await client.call("GET", web);
  expect(refused).toMatchObject({ status: 503, body: { detail: "a fault of the emulator" } });
  expect(refused.headers.get("retry-after")).toBe("7");
  expect(await statuses(2)).toEqual([503, 200]);
  expect((await control("GET", "faults")).body).toMatchObject({ faults: [{ path: `${web}/`, hits: 2 }] });
});

test("a share of them is every so many, and globs stay within a segment or don't", async () => {
  client.emulator.fault({ kind: "status", path: "/v2/namespaces/*/repositories/*", status: 500, share: 0.5 });
  expect(await statuses(4)).toEqual([200, 500, 200, 500]);
  expect((await client.call("GET", `${web}/tags`)).status).toBe(200);
  client.emulator.fault({ kind: "status", path: "/v2/**", status: 418, body: "tea" });
  expect(await client.call("GET", `${web}/tags`)).toMatchObject({ status: 418, body: "tea" });
  await control("DELETE", "faults");
  expect(await statuses(2)).toEqual([200, 200]);
});

describe("an answer that is cut off", () => {
  const patch = async (kind: FaultInput["kind"] & `${string}-${"before" | "during" | "after"}`) => {
    const token = await client.login("ci-bot", passwords.ciBot);
    client.emulator.clearRequests();
    client.emulator.fault({ kind, method: "PATCH", path: "/v2/**", count: 1 });
    const signal = AbortSignal.timeout(kind.startsWith("silence") ? 100 : 10_000);
    return client.call("PATCH", web, { token, body: { description: "changed" }, signal });
  };

  test.each([
    ["reset-before", "The web server"],
    ["reset-during", "changed"],
    ["reset-after", "changed"],
  ] as const)("by %s: the change is made or not", async (kind, left) => {
    await expect(patch(kind)).rejects.toThrow(kind === "reset-during" ? "terminated" : "fetch failed");
    expect(description()).toBe(left);
    expect(log()).toEqual([`PATCH 0 ${kind}`]);
    expect(await statuses(1)).toEqual([200]);
  });

  test.each([
    ["silence-before", "The web server"],
    ["silence-after", "changed"],
  ] as const)("by %s: nothing comes, and the change is made or not", async (kind, left) => {
    await expect(patch(kind)).rejects.toThrow("timeout");
    expect(description()).toBe(left);
    expect(log()).toEqual([`PATCH 0 ${kind}`]);
  });

  test("has no body anyway: reset-during cuts the connection then too", async () => {
    const token = await client.login("ci-bot", passwords.ciBot);
    client.emulator.fault({ kind: "reset-during", method: "DELETE", path: "/v2/**" });
    await expect(client.call("DELETE", "/v2/repositories/acme/web", { token })).rejects.toThrow("fetch failed");
    expect(client.emulator.repository("acme", "web")).toBeUndefined();
  });
});

test("delay, html, truncated-json", async () => {
  client.emulator.fault({ kind: "delay", path: web, delayMs: 50, count: 1 });
  const start = performance.now();
  expect(await statuses(1)).toEqual([200]);
  expect(performance.now() - start).toBeGreaterThan(45);

  client.emulator.fault({ kind: "html", path: web, count: 1 });
  const page = await client.call("GET", web);
  expect(page).toMatchObject({ status: 403, body: expect.stringContaining("<html>") });
  expect(page.headers.get("content-type")).toContain("text/html");

  client.emulator.fault({ kind: "truncated-json", path: web, count: 1 });
  await expect(client.call("GET", web)).rejects.toThrow(SyntaxError);
});

test.each([
  [{ kind: "status", path: "/v2/**" }, "status"],
  [{ kind: "delay", path: "v2", delayMs: 1 }, "path"],
  [{ kind: "meltdown", path: "/v2/**" }, "kind"],
])("%j is refused", async (fault, field) => {
  expect(await control("POST", "faults", fault)).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining(field) },
  });
});

describe("429", () => {
  const refused = async (fault: Partial<FaultInput>) => {
    client.emulator.setClock(new Date("2031-01-01T00:00:00Z"));
    await control("POST", "faults", { kind: "rate-limit", path: web, ...fault });
    const { status, body, headers } = await client.call("GET", web);
    expect({ status, body }).toEqual({ status: 429, body: { detail: "Rate limit exceeded", error: false } });
    return headers;
  };
  const epoch = Date.parse("2031-01-01T00:00:00Z") / 1000;

  test.each([
    [{ retryAfter: "seconds", seconds: 7 }, "7"],
    [{ retryAfter: "seconds", seconds: -7 }, "-7"],
    [{ retryAfter: "seconds", seconds: 999_999_999 }, "999999999"],
    [{ retryAfter: "date", seconds: 60 }, expect.stringMatching(/^Wed, 01 Jan 2031 00:01:0\d GMT$/)],
    [{ retryAfter: "date", seconds: -60 }, expect.stringMatching(/^Tue, 31 Dec 2030 23:59:0\d GMT$/)],
    [
      { retryAfter: "epoch", seconds: 60 },
      expect.stringMatching(new RegExp(`^${String(epoch + 60).slice(0, -1)}\\d$`)),
    ],
    [{ retryAfter: "none" }, null],
  ] as const)("%j is written as %s", async (fault, expected) => {
    expect((await refused(fault)).get("retry-after")).toEqual(expected);
  });

  test("has the headers of the rate limit, or not", async () => {
    expect((await refused({})).get("x-ratelimit-remaining")).toBe("0");
    client.emulator.clearFaults();
    expect((await refused({ rateHeaders: false })).has("x-ratelimit-remaining")).toBe(false);
  });
});

describe("an answer", () => {
  test("of HTML has any status", async () => {
    for (const status of [200, 403, 503]) {
      client.emulator.fault({ kind: "html", path: web, status, count: 1 });
      expect(await client.call("GET", web)).toMatchObject({ status, body: expect.stringContaining("<html>") });
    }
  });

  test("drips byte by byte", async () => {
    client.emulator.fault({ kind: "drip", path: web, everyMs: 0, count: 1 });
    const { body } = await fetch(`${client.emulator.url}${web}`);
    let chunks = 0;
    for await (const _ of body ?? []) chunks += 1;
    expect(chunks).toBeGreaterThan(20);
  });

  test("is as huge as it is told to be, and still JSON", async () => {
    client.emulator.fault({ kind: "huge", path: web, bytes: 10_000_001, count: 1 });
    const { headers, body } = await client.call("GET", web);
    expect(headers.get("content-length")).toBe("10000001");
    expect(body).toMatchObject({ name: "web" });
  });

  test("of 401 ends the token that was sent, and no other", async () => {
    const token = await client.login("ci-bot", passwords.ciBot);
    const other = await client.login("ci-bot", passwords.ciBot);
    client.emulator.fault({ kind: "expired-token", path: "/v2/user", count: 1 });
    for (const _ of [1, 2]) expect((await client.call("GET", "/v2/user/", { token })).status).toBe(401);
    expect((await client.call("GET", "/v2/user/", { token: other })).status).toBe(200);
  });
});

describe("a seed", () => {
  const sent = async (paths: string[], seed: number) => {
    client.emulator.clearFaults();
    client.emulator.fault({ kind: "status", status: 500, path: "/v2/namespaces/acme/**", share: 0.3, seed });
    const seen: [string, number][] = [];
    for (const path of paths) {
      seen.push([path, (await client.call("GET", `/v2/namespaces/acme/repositories/${path}`)).status]);
    }
    return seen.sort(([a], [b]) => (a < b ? -1 : 1)).join(" ");
  };
  const paths = Array.from({ length: 60 }, (_, i) => `r${i % 20}`);

  test("draws the same requests in any order, and another seed draws others", async () => {
    client.emulator.setRateLimit({ enabled: false });
    const once = await sent(paths, 1);
    const byPath = [...paths].sort();
    expect(await sent(byPath, 1)).toBe(once);
    expect(await sent(paths, 2)).not.toBe(once);
    const hits = client.emulator.faults()[0]?.hits ?? 0;
    expect(hits).toBeGreaterThan(9);
    expect(hits).toBeLessThan(27);
  });
});
