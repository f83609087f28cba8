import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Hub, passwords, startHub } from "./emulatorClient";

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

describe("tags", () => {
  const tags = "/v2/namespaces/acme/repositories/web/tags";

  test("are listed newest first, with images in an array", async () => {
    hub.emulator.pushTag("acme", "web", { name: "2.0.0", size: 5 });
    const { body } = await hub.call("GET", `${tags}?page_size=2`);
    expect(body).toMatchObject({
      count: 4,
      next: `${hub.emulator.url}${tags}?page_size=2&page=2`,
      results: [
        {
          name: "2.0.0",
          full_size: 5,
          v2: true,
          tag_status: "active",
          images: [{ size: 5, digest: expect.any(String) }],
        },
        { name: "latest", last_updater_username: "ci-bot" },
      ],
    });
  });

  test("can be read and looked for one by one", async () => {
    expect((await hub.call("GET", `${tags}/latest`)).body).toMatchObject({ name: "latest" });
    expect((await hub.call("HEAD", `${tags}/latest`)).status).toBe(200);
    expect((await hub.call("HEAD", `${tags}/none`)).status).toBe(404);
    expect((await hub.call("HEAD", tags)).status).toBe(200);
    expect((await hub.call("HEAD", "/v2/namespaces/acme/repositories/internal/tags", { token })).status).toBe(404);
  });

  test.each([`${tags}/latest/`, "/v2/repositories/acme/web/tags/latest/"])("can be deleted: %s", async (path) => {
    expect((await hub.call("DELETE", path)).status).toBe(401);
    expect((await hub.call("DELETE", path, { token })).status).toBe(204);
    expect((await hub.call("DELETE", path, { token })).status).toBe(404);
    expect((await hub.call("GET", tags)).body).toMatchObject({ count: 2 });
  });
});
