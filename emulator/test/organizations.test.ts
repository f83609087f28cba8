import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Client, passwords, startClient } from "./client";

const settings = "/v2/orgs/acme/settings";
const restricted = { enabled: true, allow_official_images: true, allow_verified_publishers: false };

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

test("settings are written whole and read back", async () => {
  const body = { restricted_images: restricted };
  expect(await client.call("PUT", settings, { token, body })).toMatchObject({ status: 200, body });
  expect((await client.call("GET", settings, { token })).body).toEqual(body);
});

test.each([{}, { restricted_images: {} }, { restricted_images: { enabled: true, allow_official_images: true } }])(
  "a PUT of %j lacks something",
  async (body) => {
    expect(await client.call("PUT", settings, { token, body })).toMatchObject({
      status: 400,
      body: { fields: expect.any(Object), text: expect.any(String) },
    });
  },
);

test("settings are for owners, on the Business plan, of organizations that exist", async () => {
  expect((await client.call("GET", settings)).status).toBe(401);
  expect((await client.call("GET", "/v2/orgs/nowhere/settings", { token })).status).toBe(404);
  const outsider = await client.login("outsider", passwords.outsider);
  expect(await client.call("GET", settings, { token: outsider })).toMatchObject({
    status: 403,
    body: { detail: "only owners of the organization are allowed" },
  });
  expect(
    await client.call("PUT", "/v2/orgs/smallco/settings", { token, body: { restricted_images: restricted } }),
  ).toMatchObject({
    status: 403,
    body: { detail: expect.stringContaining("Docker Business plan") },
  });
  client.emulator.setPlan("smallco", "business");
  expect((await client.call("GET", "/v2/orgs/smallco/settings", { token })).status).toBe(200);
});

test("an organization has a profile", async () => {
  expect((await client.call("GET", "/v2/orgs/acme/")).body).toMatchObject({ orgname: "acme", type: "Organization" });
  expect((await client.call("GET", "/v2/orgs/nowhere/")).status).toBe(404);
});
