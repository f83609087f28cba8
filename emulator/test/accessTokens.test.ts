import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Client, passwords, startClient } from "./client";

interface AccessToken {
  uuid: string;
  token: string;
}

let client: Client;
let token: string;
beforeAll(async () => {
  client = await startClient();
});
beforeEach(async () => {
  client.emulator.reset();
  token = await client.login("ci-bot", passwords.ciBot);
});
afterAll(() => client.emulator.close());

const create = async (body: object = {}, headers = {}) => {
  const asked = { token_label: "ci", scopes: ["repo:read"], ...body };
  const answer = await client.call("POST", "/v2/access-tokens", { token, body: asked, headers });
  return { status: answer.status, body: answer.body as AccessToken };
};

test("a token is shown once, and remembers who made it", async () => {
  const { status, body } = await create({ expires_at: "2099-01-01T00:00:00Z" }, { "user-agent": "my-client/1.0" });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    client_id: "HUB",
    creator_ua: "my-client/1.0",
    creator_ip: "127.0.0.1",
    generated_by: "manual",
    is_active: true,
    last_used: null,
    scopes: ["repo:read"],
    token: expect.stringMatching(/^dckr_pat_/),
    token_label: "ci",
    expires_at: "2099-01-01T00:00:00Z",
  });
  const read = await client.call("GET", `/v2/access-tokens/${body.uuid}`, { token });
  expect(read).toMatchObject({ status: 200, body: { ...body, token: "" } });
});

test("a token that never expires has no expires_at", async () => {
  expect((await create()).body).not.toHaveProperty("expires_at");
});

test("the list has pages, the count of active ones, and no secrets", async () => {
  for (let made = 0; made < 12; made++) await create({ token_label: `ci ${made}` });
  const first = await client.call("GET", "/v2/access-tokens", { token });
  expect(first.body).toMatchObject({
    count: 12,
    active_count: 12,
    next: `${client.emulator.url}/v2/access-tokens?page=2&page_size=10`,
    previous: null,
  });
  const { results } = first.body as { results: AccessToken[] };
  expect(results).toHaveLength(10);
  expect(results.every((entry) => entry.token === "")).toBe(true);
  const second = await client.call("GET", "/v2/access-tokens?page=2&page_size=10", { token });
  expect((second.body as { results: AccessToken[] }).results).toHaveLength(2);
  expect((await client.call("GET", "/v2/access-tokens?page=3", { token })).status).toBe(404);
});

test("label and activity can be changed, scopes and expiry can't", async () => {
  const { body } = await create();
  const path = `/v2/access-tokens/${body.uuid}`;
  const changed = await client.call("PATCH", path, { token, body: { token_label: "renamed", is_active: false } });
  expect(changed).toMatchObject({
    status: 200,
    body: { token: "", token_label: "renamed", is_active: false, scopes: ["repo:read"] },
  });
  await expect(client.login("ci-bot", body.token)).rejects.toThrow("401");
  const fixed = { scopes: ["repo:admin"], expires_at: "2099-01-01T00:00:00Z" };
  expect(await client.call("PATCH", path, { token, body: fixed })).toMatchObject({
    status: 400,
    body: { text: expect.stringContaining("scopes: not a field that the emulator knows here") },
  });
});

test("a deleted token is gone, while a login made with it lasts", async () => {
  const { body } = await create();
  const login = await client.login("ci-bot", body.token);
  expect((await client.call("DELETE", `/v2/access-tokens/${body.uuid}`, { token })).status).toBe(202);
  expect((await client.call("GET", `/v2/access-tokens/${body.uuid}`, { token })).status).toBe(404);
  expect((await client.call("DELETE", `/v2/access-tokens/${body.uuid}`, { token })).status).toBe(404);
  await expect(client.login("ci-bot", body.token)).rejects.toThrow("401");
  expect((await client.call("GET", "/v2/user/", { token: login })).status).toBe(200);
});

test("a token remembers its last use, and expires", async () => {
  client.emulator.setClock(new Date("2030-01-01T00:00:00Z"));
  token = await client.login("ci-bot", passwords.ciBot);
  const { body } = await create({ expires_at: "2030-01-02T00:00:00Z" });
  await client.login("ci-bot", body.token);
  const read = await client.call("GET", `/v2/access-tokens/${body.uuid}`, { token });
  expect(read.body).toMatchObject({ last_used: expect.stringMatching(/^2030-01-01T00:00:0/) });
  client.emulator.advanceClock(24 * 3600_000);
  await expect(client.login("ci-bot", body.token)).rejects.toThrow("401");
});

test("another user's token does not exist", async () => {
  const { body } = await create();
  const other = await client.login("outsider", passwords.outsider);
  const path = `/v2/access-tokens/${body.uuid}`;
  expect((await client.call("GET", path, { token: other })).status).toBe(404);
  expect((await client.call("PATCH", path, { token: other, body: { is_active: false } })).status).toBe(404);
});

test("a login made with a personal access token is refused, and an anonymous request", async () => {
  const { body } = await create({ scopes: ["repo:admin"] });
  const login = await client.login("ci-bot", body.token);
  expect(await client.call("GET", "/v2/access-tokens", { token: login })).toMatchObject({
    status: 403,
    body: { detail: "token issued from personal access token is not allowed" },
  });
  expect((await client.call("GET", "/v2/access-tokens")).status).toBe(401);
});

test.each([
  [{ token_label: "" }, "token_label"],
  [{ token_label: "x".repeat(101) }, "token_label"],
  [{ scopes: ["repo:everything"] }, "scopes.0"],
  [{ scopes: [] }, "scopes"],
  [{ expires_at: "tomorrow" }, "expires_at"],
  [{ expires_at: "2001-01-01T00:00:00Z" }, "expires_at"],
])("%j is refused by field", async (body, field) => {
  expect(await create(body)).toMatchObject({
    status: 400,
    body: { fields: expect.objectContaining({ [field]: expect.any(String) }), text: expect.any(String) },
  });
});

test("an empty id is a method that the list does not have", async () => {
  expect((await client.call("DELETE", "/v2/access-tokens/", { token })).status).toBe(405);
});
