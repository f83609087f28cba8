import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Hub, passwords, startHub } from "./client";

const settings = "/v2/orgs/acme/settings";
const restricted = { enabled: true, allow_official_images: true, allow_verified_publishers: false };

let hub: Hub;
let token: string;
beforeAll(async () => {
  hub = await startHub();
});
beforeEach(async () => {
  hub.emulator.reset();
  token = await hub.login("ci-bot", passwords.ciBot);
});
afterAll(() => hub.emulator.close());

test("settings are written whole and read back", async () => {
  const body = { restricted_images: restricted };
  expect(await hub.call("PUT", settings, { token, body })).toMatchObject({ status: 200, body });
  expect((await hub.call("GET", settings, { token })).body).toEqual(body);
});

test.each([{}, { restricted_images: {} }, { restricted_images: { enabled: true, allow_official_images: true } }])(
  "a PUT of %j lacks something",
  async (body) => {
    expect(await hub.call("PUT", settings, { token, body })).toMatchObject({
      status: 400,
      body: { fields: expect.any(Object), text: expect.any(String) },
    });
  },
);

test("settings are for owners, on the Business plan, of organizations that exist", async () => {
  expect((await hub.call("GET", settings)).status).toBe(401);
  expect((await hub.call("GET", "/v2/orgs/nowhere/settings", { token })).status).toBe(404);
  const outsider = await hub.login("outsider", passwords.outsider);
  expect(await hub.call("GET", settings, { token: outsider })).toMatchObject({
    status: 403,
    body: { detail: "only owners of the organization are allowed" },
  });
  expect(
    await hub.call("PUT", "/v2/orgs/smallco/settings", { token, body: { restricted_images: restricted } }),
  ).toMatchObject({
    status: 403,
    body: { detail: expect.stringContaining("Docker Business plan") },
  });
  hub.emulator.setPlan("smallco", "business");
  expect((await hub.call("GET", "/v2/orgs/smallco/settings", { token })).status).toBe(200);
});

test("an organization has a profile", async () => {
  expect((await hub.call("GET", "/v2/orgs/acme/")).body).toMatchObject({ orgname: "acme", type: "Organization" });
  expect((await hub.call("GET", "/v2/orgs/nowhere/")).status).toBe(404);
});
