import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Organization, startOrganization, withTokens } from "./organization";

const members = "/v2/orgs/acme/members";
const invites = "/v2/orgs/acme/invites";
let acme: Organization;
let as: Organization["as"];
beforeAll(async () => {
  acme = await startOrganization(withTokens("scope-member-read", "scope-invite-read"));
  as = acme.as;
});
beforeEach(() => acme.client.emulator.reset());
afterAll(() => acme.client.emulator.close());

const listed = async (query = "") =>
  ((await as("owner", "GET", `${members}${query}`)).body as { results: { username: string }[] }).results.map(
    (one) => one.username,
  );
const invite = (body: object) => as("owner", "POST", "/v2/invites/bulk", { org: "acme", ...body });
const invited = async () =>
  ((await as("owner", "GET", invites)).body as { data: { id: string; invitee: string }[] }).data;

describe("members", () => {
  test("are listed in one page object, with roles capitalised and teams by name", async () => {
    expect((await as("owner", "GET", members)).body).toMatchObject({
      count: 4,
      next: null,
      results: [
        { username: "owner", role: "Owner", groups: ["owners"], email: "owner@example.com", is_guest: false },
        { username: "editor", role: "Editor", groups: [] },
        { username: "member", role: "Member", groups: ["developers"] },
        { username: "other-member" },
      ],
    });
    expect(await listed("?role=member&search=other")).toEqual(["other-member"]);
    expect(await listed("?page_size=3&page=2")).toEqual(["other-member"]);
    expect((await as("owner", "GET", `${members}?role=boss`)).status).toBe(400);
  });

  test("include those who were invited where that is asked for", async () => {
    await invite({ invitees: ["stranger", "new@example.com"] });
    expect(await listed()).toHaveLength(4);
    expect(await listed("?invites=true")).toHaveLength(6);
    expect((await as("owner", "GET", `${members}?type=invitee`)).body).toMatchObject({
      results: [
        { username: "stranger", role: "Invitee" },
        { username: "", email: "new@example.com", role: "Invitee" },
      ],
    });
  });

  test("get another role", async () => {
    expect(await as("owner", "PUT", `${members}/member/`, { role: "editor" })).toMatchObject({
      status: 200,
      body: { username: "member", role: "Editor" },
    });
    expect((await as("owner", "PUT", `${members}/member/`, { role: "Editor" })).status).toBe(400);
    expect((await as("owner", "PUT", `${members}/stranger/`, { role: "editor" })).status).toBe(404);
    expect((await as("member", "PUT", `${members}/member/`, { role: "owner" })).status).toBe(403);
    expect(acme.client.emulator.auditLog()).toMatchObject([
      { action: "org.member.role.change", actor: "owner", data: { member: "member", role: "editor" } },
    ]);
  });

  test("are removed from the organization and from its teams", async () => {
    expect((await as("owner", "DELETE", `${members}/member/`)).status).toBe(204);
    expect(await listed()).not.toContain("member");
    expect((await as("owner", "GET", "/v2/orgs/acme/groups/developers/members")).body).toMatchObject({ count: 0 });
    expect((await as("owner", "DELETE", `${members}/member/`)).status).toBe(404);
  });

  test("keep one owner", async () => {
    expect((await as("owner", "DELETE", `${members}/owner/`)).status).toBe(400);
    expect((await as("owner", "PUT", `${members}/owner/`, { role: "member" })).status).toBe(400);
    await as("owner", "PUT", `${members}/member/`, { role: "owner" });
    expect((await as("owner", "PUT", `${members}/owner/`, { role: "member" })).status).toBe(200);
  });

  test("can be had as a table, by owners", async () => {
    await invite({ invitees: ["new@example.com"], team: "developers" });
    const { status, headers, body } = await as("owner", "GET", `${members}/export`);
    expect({ status, type: headers.get("content-type") }).toEqual({ status: 200, type: "text/csv; charset=utf-8" });
    expect(headers.get("content-disposition")).toMatch(/^attachment;filename="acme-members-.*\.csv"$/);
    expect(String(body).split("\n").slice(0, 2)).toEqual([
      "Name,Username,Email,Type,Permission,Teams,Date Joined",
      "The Owner,owner,owner@example.com,User,Owner,owners,2024-01-01T00:00:00Z",
    ]);
    expect(body).toContain(",,new@example.com,Invitee,Invitee,developers,");
    expect((await as("member", "GET", `${members}/export`)).status).toBe(403);
  });

  test("are shown to the organization's tokens by their scopes", async () => {
    expect((await as("acme:scope-member-read", "GET", members)).status).toBe(200);
    expect((await as("acme:scope-invite-read", "GET", members)).status).toBe(403);
    expect((await as("acme:scope-member-read", "DELETE", `${members}/member`)).status).toBe(403);
    expect((await as("acme:scope-invite-read", "GET", invites)).status).toBe(200);
  });
});

describe("invites", () => {
  test("say of each invitee what came of it", async () => {
    const answer = await invite({ invitees: ["new@example.com", "stranger", "nobody", "member", "owner@example.com"] });
    expect(answer).toMatchObject({
      status: 202,
      body: {
        invitees: [
          {
            invitee: "new@example.com",
            status: "invited",
            invite: { inviter_username: "owner", org: "acme", team: "" },
          },
          { invitee: "stranger", status: "invited" },
          { invitee: "nobody", status: "invalid_email_or_docker_id" },
          { invitee: "member", status: "existing_org_member" },
          { invitee: "owner@example.com", status: "existing_org_member" },
        ],
      },
    });
    expect(await invited()).toMatchObject([{ invitee: "new@example.com" }, { invitee: "stranger" }]);
    expect((await invite({ invitees: ["stranger"] })).body).toMatchObject({
      invitees: [{ status: "already_invited" }],
    });
    expect(await invited()).toHaveLength(2);
  });

  test("only tried, change nothing", async () => {
    expect((await invite({ invitees: ["stranger"], dry_run: true })).body).toEqual({
      invitees: [{ invitee: "stranger", status: "invited" }],
    });
    expect(await invited()).toEqual([]);
    expect(acme.client.emulator.auditLog()).toEqual([]);
  });

  test("are sent again, and withdrawn", async () => {
    await invite({ invitees: ["stranger"], role: "editor" });
    const [{ id = "" } = {}] = await invited();
    expect((await as("owner", "PATCH", `/v2/invites/${id}/resend`)).status).toBe(204);
    expect((await as("stranger", "DELETE", `/v2/invites/${id}`)).status).toBe(403);
    expect((await as("owner", "DELETE", `/v2/invites/${id}`)).status).toBe(204);
    expect((await as("owner", "DELETE", `/v2/invites/${id}`)).status).toBe(404);
    expect(await invited()).toEqual([]);
  });

  test.each([
    [{ invitees: [] }, 400],
    [{ invitees: ["stranger"], team: "nobodies" }, 400],
    [{ invitees: ["stranger"], role: "boss" }, 400],
    [{ org: "nowhere", invitees: ["stranger"] }, 404],
  ])("like %j are refused", async (body, status) => {
    expect((await invite(body)).status).toBe(status);
  });

  test("that are accepted make a member, in the role and the team of the invite", async () => {
    await invite({ invitees: ["stranger@example.com"], role: "editor", team: "developers" });
    acme.client.emulator.acceptInvite("acme", "stranger@example.com");
    expect(await invited()).toEqual([]);
    expect((await as("owner", "GET", `${members}?search=stranger`)).body).toMatchObject({
      results: [{ username: "stranger", role: "Editor", groups: ["developers"] }],
    });
    expect(acme.client.emulator.auditLog().at(-1)).toMatchObject({ action: "org.member.add", actor: "stranger" });
  });

  test("to the owners' team make an owner", async () => {
    await invite({ invitees: ["stranger"], team: "owners" });
    acme.client.emulator.acceptInvite("acme", "stranger");
    expect((await as("stranger", "GET", `${members}?role=owner&search=stranger`)).body).toMatchObject({ count: 1 });
    acme.client.emulator.importState(acme.client.emulator.exportState());
  });

  test("to an address of nobody need somebody who accepts them", async () => {
    await invite({ invitees: ["new@example.com"] });
    const accept = (body: object) => acme.client.call("POST", "/_emulator/invites/accept", { body });
    expect(await accept({ organization: "acme", invitee: "new@example.com" })).toMatchObject({
      status: 404,
      body: { error: "there is no user with the address new@example.com; say which user accepts" },
    });
    expect((await accept({ organization: "acme", invitee: "new@example.com", username: "stranger" })).status).toBe(204);
    expect(await listed()).toContain("stranger");
    expect((await accept({ organization: "acme", invitee: "new@example.com" })).status).toBe(404);
  });
});
