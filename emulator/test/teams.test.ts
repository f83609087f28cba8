import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Organization, startOrganization, withTokens } from "./organization";

const groups = "/v2/orgs/acme/groups";
let acme: Organization;
let as: Organization["as"];
beforeAll(async () => {
  acme = await startOrganization(withTokens("scope-group-read", "scope-group-edit"));
  as = acme.as;
});
beforeEach(() => acme.client.emulator.reset());
afterAll(() => acme.client.emulator.close());

const actions = () => acme.client.emulator.auditLog().map(({ action }) => action);

describe("teams", () => {
  test("are listed with that of the owners, by name and by member", async () => {
    expect((await as("member", "GET", groups)).body).toMatchObject({
      count: 2,
      next: null,
      results: [
        { id: expect.any(Number), name: "developers", description: "Who develops", member_count: 1 },
        { name: "owners", member_count: 1 },
      ],
    });
    expect((await as("owner", "GET", `${groups}?search=dev`)).body).toMatchObject({ count: 1 });
    expect((await as("owner", "GET", `${groups}?username=member`)).body).toMatchObject({
      results: [{ name: "developers" }],
    });
  });

  test("are created with a number that no team has had", async () => {
    const made = await as("owner", "POST", groups, { id: 0, uuid: "", name: "ops", description: "", member_count: 0 });
    expect(made).toMatchObject({ status: 201, body: { name: "ops", member_count: 0 } });
    const { id } = made.body as { id: number };
    expect((await as("owner", "DELETE", `${groups}/ops/`)).status).toBe(204);
    expect((await as("owner", "GET", `${groups}/ops/`)).status).toBe(404);
    const again = await as("owner", "POST", groups, { name: "ops" });
    expect((again.body as { id: number }).id).toBeGreaterThan(id);
    expect(actions()).toEqual(["org.team.create", "org.team.delete", "org.team.create"]);
  });

  test.each([
    [{ name: "developers" }, "name"],
    [{ name: "x" }, "name"],
    [{ name: "with space" }, "name"],
    [{}, "name"],
    [{ name: "ops", id: 7 }, "id"],
    [{ name: "ops", members: ["member"] }, "members"],
  ])("are not created from %j", async (body, field) => {
    expect(await as("owner", "POST", groups, body)).toMatchObject({
      status: 400,
      body: { errinfo: { fielderrors: { [field]: expect.any(String) } } },
    });
  });

  test("are renamed by the old name, and stay the same team", async () => {
    const before = (await as("owner", "GET", `${groups}/developers`)).body as { id: number };
    expect(await as("owner", "PATCH", `${groups}/developers`, { name: "builders" })).toMatchObject({
      status: 200,
      body: { id: before.id, name: "builders", description: "Who develops", member_count: 1 },
    });
    expect((await as("owner", "GET", `${groups}/developers`)).status).toBe(404);
    expect((await as("owner", "PUT", `${groups}/builders`, { name: "builders" })).body).toMatchObject({
      description: "",
    });
    expect((await as("owner", "PATCH", `${groups}/builders`, { name: "owners" })).status).toBe(400);
    expect((await as("owner", "PUT", `${groups}/builders`, {})).status).toBe(400);
  });

  test("include the owners' in any case", async () => {
    expect((await as("owner", "DELETE", `${groups}/owners`)).status).toBe(403);
    expect((await as("owner", "PATCH", `${groups}/owners`, { name: "bosses" })).status).toBe(403);
    expect((await as("owner", "PATCH", `${groups}/owners`, { description: "They own" })).status).toBe(200);
  });

  test("are read by members, changed by owners, and need the Team plan", async () => {
    const create = (name?: string) => as(name, "POST", groups, { name: "ops" });
    expect((await create()).status).toBe(401);
    expect((await create("member")).body).toMatchObject({ detail: "only owners of the organization are allowed" });
    expect((await as("stranger", "GET", groups)).status).toBe(403);
    expect((await as("owner", "GET", "/v2/orgs/nowhere/groups")).status).toBe(404);
    acme.client.emulator.setPlan("acme", "pro");
    expect((await create("owner")).body).toMatchObject({ detail: expect.stringContaining("Docker Team plan") });
  });

  test("are open to the organization's tokens with the scope, and to no personal one", async () => {
    expect((await as("acme:scope-group-read", "GET", groups)).status).toBe(200);
    expect((await as("acme:scope-group-read", "POST", groups, { name: "ops" })).body).toMatchObject({
      detail: "insufficient scope",
    });
    expect((await as("acme:scope-group-read", "GET", "/v2/orgs/other/groups")).status).toBe(403);
    expect((await as("acme:scope-group-edit", "POST", groups, { name: "ops" })).status).toBe(201);
    const made = await as("owner", "POST", "/v2/access-tokens", { token_label: "pat", scopes: ["repo:admin"] });
    const { token } = made.body as { token: string };
    expect(await as(`owner:${token}`, "GET", groups)).toMatchObject({
      status: 403,
      body: { detail: "token issued from personal access token is not allowed" },
    });
  });
});

describe("members of a team", () => {
  const members = `${groups}/developers/members/`;
  const names = async (path = members) =>
    ((await as("owner", "GET", path)).body as { results: { username: string }[] }).results.map((one) => one.username);

  test("are added, listed and removed", async () => {
    expect(await as("owner", "POST", members, { member: "editor" })).toMatchObject({ status: 200, body: "" });
    expect((await as("owner", "POST", members, { member: "editor" })).status).toBe(200);
    expect(await names()).toEqual(["member", "editor"]);
    expect(await names(`${members}?page_size=1&page=2`)).toEqual(["editor"]);
    expect(await names(`${members}?search=member@`)).toEqual(["member"]);
    expect((await as("owner", "DELETE", `${members}member/`)).status).toBe(204);
    expect((await as("owner", "DELETE", `${members}member/`)).status).toBe(404);
    expect(await names()).toEqual(["editor"]);
    expect(actions()).toEqual(["org.team.member.add", "org.team.member.remove"]);
  });

  test("are members of the organization", async () => {
    for (const member of ["stranger", "nobody"]) {
      expect((await as("owner", "POST", members, { member })).status).toBe(404);
    }
    expect((await as("owner", "POST", members, {})).status).toBe(400);
    expect((await as("member", "POST", members, { member: "editor" })).status).toBe(403);
  });

  test("show their addresses to owners, not to other members", async () => {
    const emails = async (name: string) => (await as(name, "GET", members)).body;
    expect(await emails("owner")).toMatchObject({ results: [{ email: "member@example.com" }] });
    expect(await emails("other-member")).toMatchObject({ results: [{ email: "", primary_email: "" }] });
  });

  test("of the owners' team are the owners, and one stays", async () => {
    const owners = `${groups}/owners/members`;
    await as("owner", "POST", owners, { member: "member" });
    expect(await names(owners)).toEqual(["owner", "member"]);
    expect((await as("member", "DELETE", `${owners}/owner`)).status).toBe(204);
    expect(await names(owners)).toEqual(["member"]);
    expect((await as("member", "DELETE", `${owners}/member`)).status).toBe(400);
  });
});
