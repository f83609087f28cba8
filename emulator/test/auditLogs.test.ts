import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Client, passwords, startClient } from "./client";

const log = "/v2/auditlogs/acme";
const basic = { authorization: `Basic ${Buffer.from(`ci-bot:${passwords.ciBot}`).toString("base64")}` };

interface Event {
  account: string;
  action: string;
  name: string;
  actor: string;
  data: Record<string, string>;
  timestamp: string;
  action_description: string;
}

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

const events = async (query = "", account = "acme") => {
  const { status, body } = await client.call("GET", `/v2/auditlogs/${account}${query}`, { token });
  expect(status).toBe(200);
  return (body as { logs: Event[] }).logs;
};
/** What a change adds to the log, oldest first. */
const added = async (change: () => Promise<unknown> | unknown, account = "acme") => {
  const before = (await events("?page_size=100", account)).length;
  await change();
  const now = await events("?page_size=100", account);
  return now
    .slice(0, now.length - before)
    .reverse()
    .map(({ action, name, actor }) => `${action} ${name} ${actor}`);
};

test("an event says who did what to what and when", async () => {
  const digest = `sha256:${"a".repeat(64)}`;
  client.emulator.pushTag("acme", "web", { name: "edge", digest, pushedBy: "ci-bot" });
  expect((await events())[0]).toEqual({
    account: "acme",
    action: "repo.tag.push",
    name: "acme/web",
    actor: "ci-bot",
    data: { digest, tag: "edge" },
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    action_description: `pushed the tag edge with the digest sha256:${"a".repeat(13)} to the repository acme/web`,
  });
});

test("a push that was earlier is an event of then", async () => {
  client.emulator.pushTag("acme", "web", { name: "old", pushedAt: "2024-01-01T00:30:00Z" });
  expect((await events("?to=2024-01-01T01:00:00Z")).map(({ action }) => action)).toEqual([
    "repo.create",
    "repo.tag.push",
    "repo.create",
  ]);
});

test("every change of a repository is an event", async () => {
  const fresh = "/v2/repositories/acme/fresh";
  const made = await added(async () => {
    const body = { namespace: "acme", name: "fresh" };
    await client.call("POST", "/v2/namespaces/acme/repositories", { token, body });
    await client.call("PATCH", `${fresh}/`, { token, body: { description: "Fresh" } });
    await client.call("PATCH", "/v2/namespaces/acme/repositories/fresh", {
      token,
      body: { full_description: "# Fresh" },
    });
    await client.call("POST", `${fresh}/privacy`, { token, body: { is_private: true } });
    client.emulator.pushTag("acme", "fresh", { name: "1.0", pushedBy: "docker-admin" });
    await client.call("DELETE", `${fresh}/tags/1.0/`, { token });
    await client.call("DELETE", `${fresh}/`, { token });
  });
  expect(made).toEqual([
    "repo.create acme/fresh ci-bot",
    "repo.update acme/fresh ci-bot",
    "repo.update acme/fresh ci-bot",
    "repo.change_privacy acme/fresh ci-bot",
    "repo.tag.push acme/fresh docker-admin",
    "repo.tag.delete acme/fresh ci-bot",
    "repo.delete acme/fresh ci-bot",
  ]);
});

test("so is every change of settings, plans and access tokens, by v1, and from behind", async () => {
  const restricted_images = { enabled: true, allow_official_images: true, allow_verified_publishers: false };
  client.emulator.setRetired("as-they-did");
  expect(
    await added(async () => {
      await client.call("PUT", "/v2/orgs/acme/settings", { token, body: { restricted_images } });
      client.emulator.setPlan("acme", "team");
      client.emulator.editRepository("acme", "web", { description: "changed", isPrivate: true, pullCount: 3 });
      await client.call("PUT", "/v1/repositories/acme/index/", { headers: basic, body: [{ id: "9e89cc" }] });
      await client.call("DELETE", "/v1/repositories/acme/index/", { headers: basic });
    }),
  ).toEqual([
    "org.settings.update acme ci-bot",
    "billing.plan.downgrade acme acme",
    "repo.update acme/web acme",
    "repo.change_privacy acme/web acme",
    "repo.create acme/index ci-bot",
    "repo.update acme/index ci-bot",
    "repo.delete acme/index ci-bot",
  ]);
  const change = { email: "more@example.com" };
  expect(
    await added(async () => {
      const body = { token_label: "ci", scopes: ["repo:read"] };
      const { uuid } = (await client.call("POST", "/v2/access-tokens", { token, body })).body as { uuid: string };
      await client.call("PATCH", `/v2/access-tokens/${uuid}`, { token, body: { is_active: false } });
      await client.call("DELETE", `/v2/access-tokens/${uuid}`, { token });
      await client.call("PUT", "/v1/users/ci-bot/", { headers: basic, body: change });
    }, "ci-bot"),
  ).toEqual([
    "user.access_token.create ci-bot ci-bot",
    "user.access_token.update ci-bot ci-bot",
    "user.access_token.delete ci-bot ci-bot",
    "user.update ci-bot ci-bot",
  ]);
});

test("so is every tag and image that delete-images deletes", async () => {
  client.emulator.setRetired("as-they-did");
  const digest = `sha256:${"a".repeat(64)}`;
  client.emulator.pushTag("acme", "web", { name: "edge", digest });
  const manifest = { repository: "web", digest };
  const ignore_warnings = [
    { ...manifest, warning: "is_active" },
    { ...manifest, warning: "current_tag", tags: ["edge"] },
  ];
  const body = { manifests: [manifest], ignore_warnings };
  const change = () => client.call("POST", "/v2/namespaces/acme/delete-images", { token, body });
  expect(await added(change)).toEqual(["repo.tag.delete acme/web ci-bot", "repo.image.delete acme/web ci-bot"]);
});

test("what was refused, or changed nothing, is not an event", async () => {
  const web = "/v2/repositories/acme/web";
  const made = await added(async () => {
    await client.call("POST", `${web}/privacy`, { token, body: { is_private: false } });
    await client.call("PATCH", `${web}/`, { token, body: { description: "x".repeat(101) } });
    await client.call("DELETE", `${web}/`);
    client.emulator.editRepository("acme", "web", { starCount: 5 });
  });
  expect(made).toEqual([]);
});

test("events are selected by action, name, actor and time", async () => {
  const actions = async (query: string) => (await events(query)).map(({ action, name }) => `${action} ${name}`);
  expect(await actions("?action=repo.create")).toEqual(["repo.create acme/internal", "repo.create acme/web"]);
  expect(await actions("?name=acme/web")).toEqual(["repo.create acme/web"]);
  expect(await actions("?name=web")).toEqual(["repo.create acme/web"]);
  expect(await actions("?name=acme")).toEqual(["org.settings.update acme"]);
  expect(await actions("?actor=docker-admin")).toHaveLength(2);
  expect(await actions("?from=2024-01-01T01:00:00Z&to=2024-01-02T00:00:00Z")).toEqual(["repo.create acme/internal"]);
  expect(await actions("?action=repo.create&actor=ci-bot")).toEqual(["repo.create acme/web"]);
  expect(await actions("?action=nothing")).toEqual([]);
});

test("a page has 25 events, unless asked otherwise", async () => {
  for (let pushed = 0; pushed < 30; pushed++) client.emulator.pushTag("acme", "web", `1.${pushed}`);
  expect(await events()).toHaveLength(25);
  expect(await events("?page=2")).toHaveLength(8);
  expect(await events("?page=3")).toEqual([]);
  expect((await events("?page_size=2&page=2")).map(({ data }) => data.tag)).toEqual(["1.27", "1.26"]);
});

test.each(["?from=yesterday", "?to=now", "?page=0", "?page_size=many"])(
  "%s is refused, as gRPC does",
  async (query) => {
    expect(await client.call("GET", `${log}${query}`, { token })).toMatchObject({
      status: 400,
      body: { code: 3, message: expect.any(String), details: [] },
    });
  },
);

test("the actions are listed by group", async () => {
  const { body } = await client.call("GET", `${log}/actions/`, { token });
  expect(body).toMatchObject({
    actions: {
      org: { label: "Organization", actions: expect.any(Array) },
      repo: { label: "Repository", actions: expect.any(Array) },
    },
  });
  const { actions } = (body as { actions: Record<string, { actions: { name: string }[] }> }).actions.repo ?? {};
  expect(actions?.map(({ name }) => name)).toContain("tag.push");
});

test("a log is for its user, or the owners of the organization on a plan that has one", async () => {
  expect((await client.call("GET", log)).status).toBe(401);
  const outsider = await client.login("outsider", passwords.outsider);
  expect((await client.call("GET", log, { token: outsider })).body).toMatchObject({ code: 7 });
  expect((await client.call("GET", "/v2/auditlogs/ci-bot", { token: outsider })).status).toBe(403);
  expect((await client.call("GET", "/v2/auditlogs/outsider", { token: outsider })).status).toBe(200);
  expect((await client.call("GET", "/v2/auditlogs/nobody/actions", { token })).body).toMatchObject({ code: 5 });
  client.emulator.setPlan("acme", "personal");
  expect((await client.call("GET", log, { token })).status).toBe(403);
});

test("a personal access token reads no log; an organization's does with the scope", async () => {
  const body = { token_label: "ci", scopes: ["repo:admin"] };
  const made = await client.call("POST", "/v2/access-tokens", { token, body });
  const personal = await client.login("ci-bot", (made.body as { token: string }).token);
  expect((await client.call("GET", log, { token: personal })).status).toBe(403);
  const seed = client.emulator.exportState();
  const accessTokens = [
    { token: "dckr_oat_reader", scopes: ["scope-activity-read"] },
    { token: "dckr_oat_other", scopes: ["scope-member-read"] },
  ];
  client.emulator.importState({
    ...seed,
    organizations: seed.organizations.map((org) => ({ ...org, ...(org.name === "acme" && { accessTokens }) })),
  });
  const reader = await client.login("acme", "dckr_oat_reader");
  expect((await client.call("GET", log, { token: reader })).status).toBe(200);
  const other = await client.login("acme", "dckr_oat_other");
  expect((await client.call("GET", `${log}/actions`, { token: other })).status).toBe(403);
});

test("the log is in an export, and whole behind the API", async () => {
  client.emulator.pushTag("acme", "web", "edge");
  const exported = client.emulator.exportState();
  expect((await client.call("GET", "/_emulator/audit-log")).body).toEqual({ events: exported.auditLog });
  client.emulator.reset();
  client.emulator.importState(exported);
  expect(client.emulator.auditLog().at(-1)).toMatchObject({ action: "repo.tag.push", data: { tag: "edge" } });
});
