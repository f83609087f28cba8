import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Organization, startOrganization } from "./organization";

const hidden = "/v2/repositories/acme/hidden";
const grants = `${hidden}/groups/`;
let acme: Organization;
let as: Organization["as"];
let developers: number;
beforeAll(async () => {
  acme = await startOrganization();
  as = acme.as;
});
beforeEach(async () => {
  acme.client.emulator.reset();
  developers = ((await as("owner", "GET", "/v2/orgs/acme/groups/developers")).body as { id: number }).id;
});
afterAll(() => acme.client.emulator.close());

const listed = async (name: string) =>
  (
    (await as(name, "GET", "/v2/namespaces/acme/repositories?ordering=name")).body as { results: { name: string }[] }
  ).results.map((one) => one.name);
const grant = (permission: string) =>
  as("owner", "PATCH", `${grants}${developers}/`, { permission, group_id: 0, group_name: "" });

describe("a team", () => {
  test("with read sees a private repository, lists it and changes nothing", async () => {
    expect((await as("member", "GET", `${hidden}/`)).body).toMatchObject({
      permissions: { read: true, write: false, admin: false },
    });
    expect(await listed("member")).toEqual(["hidden", "web"]);
    expect((await as("member", "GET", `${hidden}/tags/`)).status).toBe(200);
    expect((await as("member", "PATCH", `${hidden}/`, { description: "new" })).status).toBe(403);
    expect((await as("other-member", "GET", `${hidden}/`)).status).toBe(404);
    expect(await listed("other-member")).toEqual(["web"]);
  });

  test("with write pushes, and with admin edits, deletes tags and grants", async () => {
    await grant("write");
    expect((await as("member", "GET", `${hidden}/`)).body).toMatchObject({
      permissions: { write: true, admin: false },
    });
    expect((await as("member", "DELETE", `${hidden}/tags/1.0`)).status).toBe(403);
    await grant("admin");
    expect((await as("member", "PATCH", `${hidden}/`, { description: "new" })).status).toBe(200);
    expect((await as("member", "DELETE", `${hidden}/tags/1.0`)).status).toBe(204);
    expect((await as("member", "GET", grants)).status).toBe(200);
    const create = { name: "api" };
    expect((await as("member", "POST", "/v2/namespaces/acme/repositories", create)).status).toBe(403);
  });

  test("gives nothing any more once its member has left it", async () => {
    await as("owner", "DELETE", "/v2/orgs/acme/groups/developers/members/member");
    expect((await as("member", "GET", `${hidden}/`)).status).toBe(404);
  });
});

describe("grants", () => {
  test("are listed, given once, changed and withdrawn by the team's number", async () => {
    expect((await as("owner", "GET", grants)).body).toMatchObject({
      count: 1,
      results: [{ group_id: developers, group_name: "developers", permission: "read" }],
    });
    const again = { group_id: developers, permission: "write" };
    expect((await as("owner", "POST", grants, again)).status).toBe(400);
    expect(await grant("write")).toMatchObject({ status: 200, body: { permission: "write" } });
    expect((await as("owner", "DELETE", `${grants}${developers}/`)).status).toBe(204);
    expect((await as("owner", "GET", `${grants}${developers}/`)).status).toBe(404);
    expect(await as("owner", "POST", grants, { ...again, group_name: "" })).toMatchObject({ status: 200, body: again });
    expect((await as("owner", "GET", `${grants}${developers}/`)).body).toMatchObject(again);
  });

  test.each([
    [{ group_id: 999, permission: "read" }, 404],
    [{ group_id: "developers", permission: "read" }, 400],
    [{ group_id: 1, permission: "own" }, 400],
    [{ group_id: 1 }, 400],
    [{ group_id: 1, permission: "read", group_name: "developers" }, 400],
  ])("like %j are refused", async (body, status) => {
    expect((await as("owner", "POST", grants, body)).status).toBe(status);
  });

  test("need rights to administer the repository", async () => {
    expect((await as("member", "GET", grants)).status).toBe(403);
    expect((await as("other-member", "GET", grants)).status).toBe(404);
    expect((await as(undefined, "GET", grants)).status).toBe(401);
    expect((await as("editor", "GET", grants)).status).toBe(200);
  });

  test("are gone with the team, and with the repository", async () => {
    await as("owner", "PATCH", "/v2/orgs/acme/groups/developers", { name: "builders" });
    expect((await as("owner", "GET", grants)).body).toMatchObject({ results: [{ group_name: "builders" }] });
    await as("owner", "DELETE", "/v2/orgs/acme/groups/builders");
    expect((await as("owner", "GET", grants)).body).toMatchObject({ count: 0 });
    acme.client.emulator.reset();
    await as("owner", "DELETE", `${hidden}/`);
    await as("owner", "POST", "/v2/repositories/", { namespace: "acme", name: "hidden" });
    expect((await as("owner", "GET", grants)).body).toMatchObject({ count: 0 });
  });
});

describe("collaborators", () => {
  const own = "/v2/repositories/owner/own";
  const list = `${own}/collaborators/`;

  test("of a user's repository may push and pull, and not administer", async () => {
    expect((await as("member", "GET", `${own}/`)).status).toBe(404);
    expect(await as("owner", "POST", list, { user: "member" })).toMatchObject({
      status: 201,
      body: { user: "member" },
    });
    expect((await as("owner", "GET", list)).body).toMatchObject({ count: 1, results: [{ user: "member" }] });
    expect((await as("member", "GET", `${own}/`)).body).toMatchObject({
      collaborator_count: 1,
      permissions: { write: true, admin: false },
    });
    expect((await as("member", "GET", list)).status).toBe(403);
    expect((await as("owner", "DELETE", `${list}member/`)).status).toBe(204);
    expect((await as("owner", "DELETE", `${list}member/`)).status).toBe(404);
    expect((await as("member", "GET", `${own}/`)).status).toBe(404);
  });

  test("are users, each once, and an organization has none", async () => {
    for (const user of ["nobody", "owner", ""]) {
      expect((await as("owner", "POST", list, { user })).status).toBe(400);
    }
    expect((await as("owner", "POST", "/v2/repositories/acme/web/collaborators/", { user: "member" })).status).toBe(
      400,
    );
  });
});

describe("webhooks", () => {
  const list = "/v2/repositories/acme/web/webhooks/";

  test("are created in two steps, listed and deleted", async () => {
    const made = await as("owner", "POST", list, { name: "deploy" });
    expect(made).toMatchObject({ status: 201, body: { name: "deploy", active: true, creator: "owner", hooks: [] } });
    const { id } = made.body as { id: number };
    const hook = { hook_url: "https://example.com/hook" };
    expect(await as("owner", "POST", `${list}${id}/hooks/`, hook)).toMatchObject({ status: 201, body: hook });
    expect((await as("owner", "GET", list)).body).toMatchObject({ count: 1, results: [{ id, hooks: [hook] }] });
    acme.client.emulator.importState(acme.client.emulator.exportState());
    const other = await as("owner", "POST", list, { name: "other" });
    expect((other.body as { id: number }).id).toBeGreaterThan(id);
    expect((await as("owner", "DELETE", `${list}${id}/`)).status).toBe(204);
    expect((await as("owner", "DELETE", `${list}${id}/`)).status).toBe(404);
  });

  test("have a name of their own and an address on the web", async () => {
    const { id } = (await as("owner", "POST", list, { name: "deploy" })).body as { id: number };
    expect((await as("owner", "POST", list, { name: "deploy" })).status).toBe(400);
    expect((await as("owner", "POST", list, {})).status).toBe(400);
    expect((await as("owner", "POST", `${list}${id}/hooks/`, { hook_url: "ftp://example.com" })).status).toBe(400);
    expect((await as("member", "GET", list)).status).toBe(403);
  });
});

describe("categories", () => {
  const categories = "/v2/repositories/acme/web/categories/";

  test("are known to everyone, and chosen by slug", async () => {
    const known = (await as(undefined, "GET", "/v2/categories/")).body as { slug: string }[];
    expect(known).toHaveLength(16);
    expect(known).toContainEqual({ id: expect.any(Number), slug: "web-servers", name: "Web servers" });
    const chosen = [{ slug: "web-servers", name: "anything" }, { slug: "security" }];
    const expected = [
      { slug: "web-servers", name: "Web servers" },
      { slug: "security", name: "Security" },
    ];
    expect(await as("owner", "PATCH", categories, chosen)).toMatchObject({ status: 200, body: expected });
    expect((await as(undefined, "GET", "/v2/namespaces/acme/repositories/web")).body).toMatchObject({
      categories: expected,
    });
    expect(acme.client.emulator.auditLog().at(-1)).toMatchObject({ action: "repo.category.updated" });
    await as("owner", "PATCH", categories, []);
    expect(acme.client.emulator.repository("acme", "web")?.categories).toEqual([]);
  });

  test.each([[["security", "networking", "data-science", "web-servers"]], [["security", "security"]], [["gardening"]]])(
    "like %j are refused",
    async (slugs) => {
      const body = slugs.map((slug) => ({ slug }));
      expect((await as("owner", "PATCH", categories, body)).status).toBe(400);
      expect(acme.client.emulator.repository("acme", "web")?.categories).toEqual([]);
    },
  );
});
