import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Client, passwords, startClient } from "./client";

const web = "/v2/repositories/acme/web/";

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

test("a list is that of the namespace, with a few fields more", async () => {
  expect(await client.call("GET", "/v2/repositories/acme/?ordering=name", { token })).toMatchObject({
    status: 200,
    body: {
      count: 2,
      results: [
        { name: "internal", can_edit: true, user: "acme", is_automated: false, is_migrated: false },
        { name: "web", can_edit: true, pull_count: 1200 },
      ],
    },
  });
  expect((await client.call("GET", "/v2/repositories/acme/")).body).toMatchObject({
    count: 1,
    results: [{ name: "web", can_edit: false }],
  });
});

test("a repository is created by the namespace in the body", async () => {
  const create = (body: object) => client.call("POST", "/v2/repositories/", { token, body });
  expect(await create({ namespace: "acme", name: "api" })).toMatchObject({ status: 201, body: { name: "api" } });
  expect(client.emulator.repository("acme", "api")).toBeDefined();
  expect(await create({ name: "api" })).toMatchObject({
    status: 400,
    body: { errinfo: { fielderrors: { namespace: "required" } } },
  });
  expect((await create({ namespace: "library", name: "api" })).status).toBe(403);
  expect((await client.call("POST", "/v2/repositories/", { body: {} })).status).toBe(401);
});

test("tags are as in the other family", async () => {
  for (const path of ["tags/?page_size=2", "tags/latest/", "tags/none"]) {
    const [older, newer] = await Promise.all([
      client.call("GET", `${web}${path}`),
      client.call("GET", `/v2/namespaces/acme/repositories/web/${path}`),
    ]);
    const sameLinks = JSON.parse(
      JSON.stringify(newer.body).replaceAll("/v2/namespaces/acme/repositories/", "/v2/repositories/acme/"),
    );
    expect(older).toMatchObject({ status: newer.status, body: sameLinks });
  }
});

test("texts may come in a form", async () => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const patch = (body: string) => client.call("PATCH", web, { token, headers, body });
  expect(await patch("full_description=%23+web%0A&description=true")).toMatchObject({
    status: 200,
    body: { full_description: "# web\n", description: "true" },
  });
  expect((await patch("description=a&description=b")).status).toBe(400);
  expect(client.emulator.repository("acme", "web")?.description).toBe("true");
});

test("a method that a path lacks is refused in JSON, as for an empty name", async () => {
  expect(await client.call("DELETE", "/v2/repositories/acme/", { token })).toMatchObject({
    status: 405,
    body: { detail: 'Method "DELETE" not allowed.' },
  });
});

describe("/v2/api_tokens", () => {
  test("is the same as /v2/access-tokens, without scopes and expiry", async () => {
    const made = await client.call("POST", "/v2/api_tokens", { token, body: { token_label: "old" } });
    expect(made).toMatchObject({
      status: 201,
      body: { token_label: "old", token: expect.stringMatching(/^dckr_pat_/) },
    });
    expect(made.body).not.toHaveProperty("scopes");
    const { uuid, token: secret } = made.body as { uuid: string; token: string };
    await client.login("ci-bot", secret);
    expect((await client.call("GET", `/v2/access-tokens/${uuid}`, { token })).body).toMatchObject({
      token_label: "old",
      scopes: ["repo:admin"],
    });
    expect((await client.call("GET", "/v2/api_tokens/", { token })).body).toMatchObject({
      count: 1,
      results: [{ uuid }],
    });
    const renamed = await client.call("PATCH", `/v2/api_tokens/${uuid}`, { token, body: { token_label: "new" } });
    expect(renamed.body).toMatchObject({ token_label: "new", token: "" });
    expect((await client.call("DELETE", `/v2/api_tokens/${uuid}`, { token })).status).toBe(202);
    expect((await client.call("GET", `/v2/access-tokens/${uuid}`, { token })).status).toBe(404);
  });

  test("takes no scopes", async () => {
    const body = { token_label: "old", scopes: ["repo:read"] };
    expect((await client.call("POST", "/v2/api_tokens", { token, body })).status).toBe(400);
  });
});
