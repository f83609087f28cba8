import { describe, expect, test } from "@jest/globals";
import type { Emulator } from "dockerhub-emulator";
import { login } from "../../provider/functions/login";
import { emulator, hub, onEmulator } from "./emulated";
import { callOn, ciBot, connectAs } from "./managed";

onEmulator();

const paths = () => emulator.requests().map(({ method, path }) => `${method} ${path}`);

test.each([
  ["auth/token", 10 * 60_000],
  ["users/login", 30 * 24 * 60 * 60_000],
])("gives a token of %s, and says when it ends", async (endpoint, lifetime) => {
  const { token, expiresAt } = await callOn(hub, login, { endpoint });
  expect(paths()).toEqual([`POST /v2/${endpoint}`]);
  expect(Math.abs(Date.parse(String(expiresAt)) - emulator.now().getTime() - lifetime)).toBeLessThan(60_000);
  const answer = await fetch(`${emulator.url}/v2/access-tokens`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
});

test("takes other credentials than the configured ones", async () => {
  const given = { username: "outsider", password: "not-my-department" };
  expect(await callOn(hub, login, given)).toMatchObject({ token: expect.any(String) });
  await expect(callOn(hub, login, { username: "outsider" })).rejects.toThrow(
    "Declare username and password, or neither",
  );
});

test("tries refused credentials once, and says where they came from without saying them", async () => {
  const wrong = { username: "outsider", password: "wr0ng" };
  const refused = callOn(hub, login, wrong);
  await expect(refused).rejects.toThrow(
    /refused the credentials of "outsider" \(password from the function's arguments\)/,
  );
  await expect(refused).rejects.not.toThrow("wr0ng");
  await expect(callOn(hub, login, wrong)).rejects.toThrow(/refused/);
  expect(paths()).toEqual(["POST /v2/auth/token"]);
});

test("configured credentials that it finds refused are not tried by anything else, nor it after them", async () => {
  const bad = connectAs({ ...ciBot, DOCKER_PASSWORD: "wr0ng" }, emulator.url);
  await expect(callOn(bad, login)).rejects.toThrow(/refused the credentials of "ci-bot"/);
  await expect(bad.repositories.get("acme", "web")).rejects.toThrow(/refused the credentials of "ci-bot"/);
  expect(paths()).toEqual(["POST /v2/auth/token"]);
  await bad.close();

  emulator.clearRequests();
  const other = connectAs({ ...ciBot, DOCKER_PASSWORD: "wr0ng" }, emulator.url);
  await expect(other.repositories.get("acme", "web")).rejects.toThrow(/refused the credentials of "ci-bot"/);
  await expect(callOn(other, login, { endpoint: "users/login" })).rejects.toThrow(
    /refused the credentials of "ci-bot"/,
  );
  expect(paths()).toEqual(["POST /v2/auth/token"]);
  await other.close();
});

describe("a login that fails for another reason than its credentials is repeated", () => {
  type Fault = Parameters<Emulator["fault"]>[0];
  const path = "/v2/auth/token";
  const limited = { detail: "Rate limit exceeded", error: false };

  test.each<[string, Fault]>([
    [
      "after a rate limit that says for how long",
      { kind: "status", status: 429, headers: { "retry-after": "7" }, path },
    ],
    ["after a rate limit by its own words", { kind: "status", status: 429, body: limited, path }],
    [
      "after a rate limit that asks for an hour",
      { kind: "status", status: 429, body: limited, headers: { "retry-after": "3600" }, path },
    ],
    [
      "after a rate limit by its headers",
      { kind: "status", status: 429, body: { message: "no" }, headers: { "x-ratelimit-remaining": "0" }, path },
    ],
    ["after a 429 that says nothing", { kind: "status", status: 429, body: {}, path }],
    ["after a failure of the server", { kind: "status", status: 500, path }],
    ["after a firewall's page", { kind: "html", status: 403, path }],
    ["after a page in the answer's place", { kind: "html", status: 200, path }],
    ["after an answer that is cut off", { kind: "truncated-json", path }],
    ["after a broken connection", { kind: "reset-after", path }],
  ])("%s", async (_, fault) => {
    emulator.fault({ ...fault, count: 2 });
    expect(await hub.repositories.get("acme", "web")).toMatchObject({ name: "web" });
    expect(paths()).toEqual([...Array(3).fill(`POST ${path}`), "GET /v2/namespaces/acme/repositories/web"]);
  });

  test("whoever waits for the rate limit is told", async () => {
    const announced: string[] = [];
    const waiting = connectAs(ciBot, emulator.url, (line) => announced.push(line));
    emulator.fault({ kind: "status", status: 429, headers: { "retry-after": "30" }, path, count: 1 });
    await waiting.repositories.get("acme", "web");
    expect(announced).toEqual([expect.stringMatching(/Rate limit of Docker Hub reached.*: requests wait 30 s\./)]);
    await waiting.close();
  });

  test("but not without end", async () => {
    emulator.fault({ kind: "status", status: 500, path });
    await expect(hub.repositories.get("acme", "web")).rejects.toThrow(
      /failed at POST \/v2\/auth\/token \(500\).*10 times/,
    );
    expect(paths()).toHaveLength(10);
  });

  test("and a proxy's 401 with a page says nothing about them", async () => {
    emulator.fault({ kind: "html", status: 401, path, count: 1 });
    await expect(hub.repositories.get("acme", "web")).rejects.toThrow("(401) with a web page instead of JSON");
    expect(await hub.repositories.get("acme", "web")).toMatchObject({ name: "web" });
  });
});

describe("a locked account", () => {
  test.each([
    ["by the Hub's words", { body: { detail: "Too many failed login attempts. Try again in 10 minutes." } }],
    ["by another wording", { body: { message: "account locked" } }],
    ["by a wait that is longer than that of the rate limit", { body: {}, headers: { "retry-after": "600" } }],
  ])("is recognized %s, and nothing is tried again", async (_, answer) => {
    emulator.fault({ kind: "status", status: 429, path: "/v2/auth/token", ...answer });
    await expect(hub.repositories.get("acme", "web")).rejects.toThrow(/refused the credentials.*\n.*Wait ten minutes/);
    await expect(hub.repositories.get("acme", "web")).rejects.toThrow("Wait ten minutes");
    expect(paths()).toEqual(["POST /v2/auth/token"]);
  });
});

test.each([
  ["with a line break", "a\nb"],
  ["with characters that no header has", "töken"],
  ["that is empty", ""],
])("a token %s is not sent, and the Hub's answer is named without it", async (_, token) => {
  emulator.fault({ kind: "status", status: 200, path: "/v2/auth/token", body: { access_token: token } });
  const failed = hub.repositories.get("acme", "web");
  await expect(failed).rejects.toThrow(
    /^POST \/v2\/auth\/token was answered \(200\).*access_token \(must be printable/,
  );
  expect(paths()).toEqual(["POST /v2/auth/token"]);
});

test.each(["null", "12", '{"iat":0,"exp":1152921504606846976}', "nonsense"])(
  "a token that says %s of itself is given, without an end",
  async (payload) => {
    const body = { access_token: `a.${Buffer.from(payload).toString("base64url")}.b` };
    emulator.fault({ kind: "status", status: 200, path: "/v2/auth/token", body });
    expect(await callOn(hub, login)).toEqual({ token: body.access_token });
  },
);

test("credentials that only the older endpoint refuses stay in use", async () => {
  emulator.fault({
    path: "/v2/users/login",
    kind: "status",
    status: 401,
    body: { detail: "Cannot log into an organization account" },
  });
  await expect(callOn(hub, login, { endpoint: "users/login" })).rejects.toThrow(
    /Cannot log into an organization account/,
  );
  expect(await hub.repositories.get("acme", "web")).toMatchObject({ name: "web" });
  expect(await callOn(hub, login)).toMatchObject({ token: expect.any(String) });
});
