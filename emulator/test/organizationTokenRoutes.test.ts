import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Organization, startOrganization } from "./organization";

const tokens = "/v2/orgs/acme/access-tokens";
const resources = [
  { type: "TYPE_REPO", path: "acme/web", scopes: ["scope-image-pull", "scope-repository-read"] },
  { type: "TYPE_ORG", path: "acme", scopes: ["scope-repository-list"] },
];
let acme: Organization;
let as: Organization["as"];
beforeAll(async () => {
  acme = await startOrganization();
  as = acme.as;
});
beforeEach(() => acme.client.emulator.reset());
afterAll(() => acme.client.emulator.close());

const create = (body: object = {}) => as("owner", "POST", tokens, { label: "ci", resources, ...body });
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
const secretOf = ({ body }: { body: unknown }) => (body as { token: string }).token;

test("the secret is shown once, and logs the organization in", async () => {
  const made = await create({ description: "For CI", expires_at: "2099-01-01T00:00:00Z" });
  expect(made).toMatchObject({
    status: 201,
    body: {
      label: "ci",
      description: "For CI",
      created_by: "owner",
      is_active: true,
      expires_at: "2099-01-01T00:00:00Z",
      last_used_at: null,
      token: expect.stringMatching(/^dckr_oat_/),
      resources,
    },
  });
  const web = await as(`acme:${secretOf(made)}`, "GET", "/v2/namespaces/acme/repositories/web");
  expect(web.status).toBe(200);
  const read = (await as("owner", "GET", `${tokens}/${idOf(made)}`)).body;
  expect(read).toMatchObject({ label: "ci", resources, last_used_at: expect.any(String) });
  expect(read).not.toHaveProperty("token");
});

test("the list has a total, newest first, and no resources", async () => {
  await create({ label: "one" });
  await create({ label: "two", expires_at: null });
  const { body } = await as("owner", "GET", tokens);
  expect(body).toMatchObject({ total: 2, next: null, results: [{ label: "two", expires_at: null }, { label: "one" }] });
  expect(JSON.stringify(body)).not.toMatch(/resources|dckr_oat_|"count"/);
});

test("label, description, resources and activity can be changed, the expiry can't", async () => {
  const made = await create();
  const one = `${tokens}/${idOf(made)}`;
  const fewer = resources.slice(1);
  expect(await as("owner", "PATCH", one, { label: "new", resources: fewer })).toMatchObject({
    status: 200,
    body: { label: "new", description: "", is_active: true, resources: fewer },
  });
  const secret = secretOf(made);
  await acme.client.login("acme", secret);
  expect((await as("owner", "PATCH", one, { is_active: false })).body).toMatchObject({
    label: "new",
    is_active: false,
  });
  await expect(acme.client.login("acme", secret)).rejects.toThrow("401");
  expect((await as("owner", "PATCH", one, { expires_at: "2099-01-01T00:00:00Z" })).status).toBe(400);
});

test("an expired one can only be deleted", async () => {
  const made = await create({ expires_at: "2098-01-01T00:00:00Z" });
  const one = `${tokens}/${idOf(made)}`;
  acme.client.emulator.setClock(new Date("2098-01-02T00:00:00Z"));
  await expect(acme.client.login("acme", secretOf(made))).rejects.toThrow("401");
  expect((await as("owner", "PATCH", one, { label: "new" })).status).toBe(403);
  expect((await as("owner", "DELETE", one)).status).toBe(204);
  expect((await as("owner", "DELETE", one)).status).toBe(404);
  expect(acme.client.emulator.auditLog().map(({ action }) => action)).toEqual([
    "org.access_token.create",
    "org.access_token.delete",
  ]);
});

test.each([
  [{ label: "" }, "label"],
  [{ description: "x".repeat(201) }, "description"],
  [{ expires_at: "2001-01-01T00:00:00Z" }, "expires_at"],
  [{ resources: [{ type: "TYPE_REPO", path: "other/web", scopes: ["scope-image-pull"] }] }, "resources.0.path"],
  [{ resources: [{ type: "TYPE_ORG", path: "acme/web", scopes: ["scope-repository-list"] }] }, "resources.0.path"],
  [{ resources: [{ type: "TYPE_REPO", path: "acme/web", scopes: ["repo-pull"] }] }, "resources.0.scopes.0"],
  [{ resources: [{ type: "TYPE_ORG", path: "acme", scopes: ["scope-image-pull"] }] }, "resources.0.scopes.0"],
  [{ resources: [{ type: "TYPE_REPO", path: "acme/web", scopes: [] }] }, "resources.0.scopes"],
  [{ resources: Array.from({ length: 51 }, () => resources[0]) }, "resources"],
  [{ is_active: false }, "is_active"],
])("%j is refused by field", async (body, field) => {
  expect(await create(body)).toMatchObject({ status: 400, body: { fields: { [field]: expect.any(String) } } });
});

test("the Team plan has ten, inactive ones too, and Business a hundred", async () => {
  acme.client.emulator.setPlan("acme", "team");
  const first = await create();
  await as("owner", "PATCH", `${tokens}/${idOf(first)}`, { is_active: false });
  for (let count = 1; count < 10; count++) expect((await create()).status).toBe(201);
  expect((await create()).body).toMatchObject({ detail: "the organization has its 10 access tokens already" });
  acme.client.emulator.setPlan("acme", "business");
  expect((await create()).status).toBe(201);
  acme.client.emulator.setPlan("acme", "pro");
  expect((await create()).body).toMatchObject({ detail: expect.stringContaining("Docker Team plan") });
});

test("they are for owners with a password", async () => {
  expect((await as("member", "GET", tokens)).status).toBe(403);
  expect((await as(undefined, "GET", tokens)).status).toBe(401);
  const secret = secretOf(await create());
  expect((await as(`acme:${secret}`, "GET", tokens)).body).toMatchObject({
    detail: "token issued from organization access token is not allowed",
  });
  const pat = await as("owner", "POST", "/v2/access-tokens", { token_label: "pat", scopes: ["repo:admin"] });
  expect((await as(`owner:${secretOf(pat)}`, "GET", tokens)).status).toBe(403);
});

test("an export has them, with everything they may do", async () => {
  const secret = secretOf(await create());
  acme.client.emulator.importState(JSON.parse(JSON.stringify(acme.client.emulator.exportState())));
  expect((await as(`acme:${secret}`, "GET", "/v2/namespaces/acme/repositories")).body).toMatchObject({ count: 2 });
});
