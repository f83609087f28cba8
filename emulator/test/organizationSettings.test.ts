import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Organization, startOrganization, withTokens } from "./organization";

let acme: Organization;
let as: Organization["as"];
beforeAll(async () => {
  acme = await startOrganization(withTokens("scope-ram-read", "scope-ram-write"));
  as = acme.as;
});
beforeEach(() => acme.client.emulator.reset());
afterAll(() => acme.client.emulator.close());

const personalToken = async () => {
  const made = await as("owner", "POST", "/v2/access-tokens", { token_label: "pat", scopes: ["repo:admin"] });
  return `owner:${(made.body as { token: string }).token}`;
};

describe("Registry Access Management", () => {
  const path = "/v2/orgs/acme/settings/registry-access-management";
  const dockerHub = (allowed: boolean) => [{ id: "DockerHub", allowed }];
  const quay = { address: "quay.io", friendly_name: "Quay", allowed: true };
  const settings = { enabled: true, standard_registries: dockerHub(true), custom_registries: [quay] };

  test("is off and allows Docker Hub, until it is set whole", async () => {
    expect((await as("owner", "GET", path)).body).toEqual({
      enabled: false,
      standard_registries: dockerHub(true),
      custom_registries: [],
    });
    expect((await as("owner", "PUT", path, settings)).status).toBe(200);
    expect((await as("owner", "GET", path)).body).toEqual(settings);
    await as("owner", "PUT", path, { ...settings, standard_registries: dockerHub(false), custom_registries: null });
    expect((await as("owner", "GET", path)).body).toMatchObject({
      standard_registries: dockerHub(false),
      custom_registries: [],
    });
    expect(acme.client.emulator.auditLog().map(({ action }) => action)).toEqual([
      "org.registry_access.enabled",
      "org.registry_access.registry_updated",
    ]);
  });

  test.each([
    [{ enabled: undefined }],
    [{ standard_registries: [] }],
    [{ standard_registries: [{ id: "Quay", allowed: true }] }],
    [{ custom_registries: [{ ...quay, address: "" }] }],
    [{ custom_registries: [quay, quay] }],
    [{ custom_registries: Array.from({ length: 101 }, (_, index) => ({ ...quay, address: `${index}.example.com` })) }],
  ])("is not set to %j", async (change) => {
    expect((await as("owner", "PUT", path, { ...settings, ...change })).status).toBe(400);
    expect((await as("owner", "GET", path)).body).toMatchObject({ enabled: false });
  });

  test("is for owners, also by a personal token, and for tokens with the scopes, on the Business plan", async () => {
    expect((await as("member", "GET", path)).status).toBe(403);
    expect((await as(await personalToken(), "GET", path)).status).toBe(200);
    expect((await as("acme:scope-ram-read", "GET", path)).status).toBe(200);
    expect((await as("acme:scope-ram-read", "PUT", path, settings)).status).toBe(403);
    expect((await as("acme:scope-ram-write", "PUT", path, settings)).status).toBe(200);
    acme.client.emulator.setPlan("acme", "team");
    expect((await as("owner", "GET", path)).body).toMatchObject({ detail: expect.stringContaining("Business plan") });
  });
});

describe("settings of a namespace", () => {
  const path = "/v2/namespaces/acme/settings";
  const off = {
    disable_public_repositories: false,
    disable_push_member_namespaces: false,
    repository_allowlist_enabled: false,
  };

  test("are set whole", async () => {
    expect((await as("owner", "GET", path)).body).toEqual(off);
    const on = { ...off, repository_allowlist_enabled: true };
    expect(await as("owner", "PUT", path, on)).toMatchObject({ status: 200, body: on });
    expect((await as("owner", "PUT", path, { disable_public_repositories: true })).status).toBe(400);
    expect((await as("owner", "GET", path)).body).toEqual(on);
  });

  test("can forbid public repositories", async () => {
    await as("owner", "PUT", path, { ...off, disable_public_repositories: true });
    const create = (is_private: boolean) =>
      as("owner", "POST", "/v2/namespaces/acme/repositories", { name: "api", is_private });
    expect((await create(false)).status).toBe(403);
    expect((await create(true)).status).toBe(201);
    const publish = (is_private: boolean) => as("owner", "POST", "/v2/repositories/acme/api/privacy", { is_private });
    expect((await publish(false)).status).toBe(403);
    expect((await publish(true)).status).toBe(200);
  });

  test("have a list of the images that may be used, to which names are added and taken off", async () => {
    const items = "/v2/namespaces/acme/allowlist/items";
    expect((await as("owner", "POST", items, { repository_names: ["library/busybox", "acme/web"] })).status).toBe(201);
    await as("owner", "POST", items, { repository_names: ["acme/web"] });
    expect((await as("owner", "GET", `${items}?page_size=1&page=2`)).body).toMatchObject({
      count: 2,
      next: null,
      results: [{ repository_name: "acme/web" }],
    });
    expect((await as("owner", "DELETE", items, { repository_names: ["library/busybox"] })).status).toBe(204);
    expect((await as("owner", "GET", items)).body).toMatchObject({ count: 1 });
    expect((await as("owner", "POST", items, { names: [] })).status).toBe(400);
  });

  test("are for owners of an organization on the Business plan", async () => {
    expect((await as("editor", "GET", path)).status).toBe(403);
    expect((await as("owner", "GET", "/v2/namespaces/owner/settings")).status).toBe(404);
    expect((await as("acme:scope-ram-read", "GET", path)).status).toBe(403);
    acme.client.emulator.setPlan("acme", "team");
    expect((await as("owner", "GET", path)).status).toBe(403);
  });
});

test("settings are in an export", async () => {
  const settings = { enabled: true, standard_registries: [{ id: "DockerHub", allowed: true }], custom_registries: [] };
  await as("owner", "PUT", "/v2/orgs/acme/settings/registry-access-management", settings);
  const { organizations } = acme.client.emulator.exportState();
  expect(organizations).toMatchObject([
    { registryAccess: { enabled: true, dockerHubAllowed: true } },
    { registryAccess: { enabled: false } },
  ]);
});
