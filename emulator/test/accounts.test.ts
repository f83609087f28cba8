import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Client, passwords, startClient } from "./client";

let client: Client;
let token: string;
beforeAll(async () => {
  client = await startClient();
  token = await client.login("ci-bot", passwords.ciBot);
});
afterAll(() => client.emulator.close());

test("who is logged in has a profile, with the address that others don't see", async () => {
  expect((await client.call("GET", "/v2/user/", { token })).body).toMatchObject({
    username: "ci-bot",
    gravatar_email: "ci-bot@example.com",
    is_staff: false,
    type: "User",
  });
  expect((await client.call("GET", "/v2/user/")).status).toBe(401);
});

test("everyone may know who a user is", async () => {
  const { status, body } = await client.call("GET", "/v2/users/ci-bot/");
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { username: "ci-bot", gravatar_email: "", full_name: "" },
  });
  expect((await client.call("GET", "/v2/users/nobody/")).status).toBe(404);
});

test("one's organizations are listed, with one's role in each", async () => {
  expect((await client.call("GET", "/v2/user/orgs/", { token })).body).toMatchObject({
    count: 2,
    results: [
      { orgname: "acme", plan_name: "business", user_role: "Owner", uuid: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      { orgname: "smallco", plan_name: "team", is_active: true },
    ],
  });
  const outsider = await client.login("outsider", passwords.outsider);
  expect((await client.call("GET", "/v2/user/orgs/", { token: outsider })).body).toMatchObject({ count: 0 });
  expect((await client.call("GET", "/v2/user/orgs/")).status).toBe(401);
});

test("the search finds public repositories by name and description", async () => {
  const search = async (query: string) => (await client.call("GET", `/api/search/v4?${query}`)).body;
  expect(await search("query=SERVER%20acme")).toMatchObject({
    total: 1,
    results: [
      {
        name: "acme/web",
        slug: "acme/web",
        publisher: { name: "acme" },
        short_description: "The web server",
        pull_count: "1200",
        star_count: 3,
        badge: "none",
        archived: false,
      },
    ],
  });
  expect(await search("query=internal")).toEqual({ total: 0, results: [] });
  expect(await search("from=1&size=5")).toMatchObject({ total: 2, results: [{ name: "acme/web" }] });
  expect(await search("query=busybox")).toMatchObject({ results: [{ slug: "busybox", badge: "official" }] });
  expect((await client.call("GET", "/api/search/v4?from=-1")).status).toBe(400);
});
