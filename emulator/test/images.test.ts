import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Client, passwords, startClient } from "./client";

const web = "/v2/namespaces/acme/repositories/web";
const deletion = "/v2/namespaces/acme/delete-images";
const digestOf = (letter: string) => `sha256:${letter.repeat(64)}`;
const [old, next, other] = [digestOf("a"), digestOf("b"), digestOf("c")];
const aDay = 24 * 3_600_000;

interface Listed {
  count: number;
  next: string | null;
  results: { digest: string; tags: { tag: string; is_current: boolean }[]; status: string }[];
}
interface Refusal {
  errinfo: { details: { errors: object[]; warnings: { warning: string; tags?: string[] }[] } };
}

let client: Client;
let token: string;
beforeAll(async () => {
  client = await startClient();
});
beforeEach(async () => {
  client.emulator.reset();
  client.emulator.setRetired("as-they-did");
  token = await client.login("ci-bot", passwords.ciBot);
});
afterAll(() => client.emulator.close());

const push = (name: string, digest: string) => client.emulator.pushTag("acme", "web", { name, digest });
const list = async (query = "") => {
  const { status, body } = await client.call("GET", `${web}/images${query}`, { token });
  expect(status).toBe(200);
  return body as Listed;
};
const digests = async (query: string) => (await list(query)).results.map(({ digest }) => digest);
const remove = (body: object) => client.call("POST", deletion, { token, body });
const manifest = (digest: string) => ({ repository: "web", digest });

describe("images", () => {
  test("stay when their tag moves on, and know which of their tags are current", async () => {
    push("edge", old);
    push("stable", old);
    push("edge", next);
    const { results } = await list();
    expect(results.slice(0, 2)).toMatchObject([
      { namespace: "acme", repository: "web", digest: next, tags: [{ tag: "edge", is_current: true }] },
      {
        digest: old,
        tags: [
          { tag: "edge", is_current: false },
          { tag: "stable", is_current: true },
        ],
      },
    ]);
    expect((await client.call("GET", `${web}/images/${old}/tags`, { token })).body).toMatchObject({
      count: 2,
      results: [
        { tag: "edge", is_current: false },
        { tag: "stable", is_current: true },
      ],
    });
  });

  test("stay when their tag is deleted", async () => {
    push("edge", old);
    await client.call("DELETE", `${web}/tags/edge`, { token });
    expect((await list()).results[0]).toMatchObject({ digest: old, tags: [{ tag: "edge", is_current: false }] });
  });

  test("are active for a month after a push, and again after a pull by tag or digest", async () => {
    push("edge", old);
    const status = async () => (await list()).results.find(({ digest }) => digest === old)?.status;
    expect(await status()).toBe("active");
    client.emulator.advanceClock(32 * aDay);
    token = await client.login("ci-bot", passwords.ciBot);
    expect(await status()).toBe("inactive");
    client.emulator.pull("acme", "web", "edge");
    expect(await status()).toBe("active");
    expect((await client.call("GET", `${web}/tags/edge`)).body).toMatchObject({
      tag_status: "active",
      tag_last_pulled: expect.any(String),
    });
    client.emulator.advanceClock(32 * aDay);
    token = await client.login("ci-bot", passwords.ciBot);
    expect((await client.call("GET", `${web}/tags/edge`)).body).toMatchObject({ tag_status: "inactive" });
    const pull = { namespace: "acme", repository: "web", reference: old };
    expect((await client.call("POST", "/_emulator/pulls", { body: pull })).status).toBe(201);
    expect(await status()).toBe("active");
    expect(client.emulator.repository("acme", "web")?.pullCount).toBe(1202);
  });

  test("are counted by activity, since a month ago or since active_from", async () => {
    push("edge", old);
    const summary = async (query = "") => (await client.call("GET", `${web}/images-summary${query}`, { token })).body;
    expect(await summary()).toMatchObject({ statistics: { total: 6, active: 1, inactive: 5 } });
    expect(await summary("?active_from=2024-02-02T00:00:00Z")).toEqual({
      active_from: "2024-02-02T00:00:00Z",
      statistics: { total: 6, active: 3, inactive: 3 },
    });
  });

  test("can be filtered, ordered and paged", async () => {
    push("edge", old);
    push("edge", next);
    expect(await digests("?status=active&ordering=digest")).toEqual([old, next]);
    expect(await digests("?status=active&ordering=-digest")).toEqual([next, old]);
    expect(await digests("?status=active&currently_tagged=false")).toEqual([old]);
    expect(await digests("?currently_tagged=true&status=active")).toEqual([next]);
    expect(await digests("?status=inactive&active_from=2020-01-01T00:00:00Z")).toEqual([]);
    const page = await list("?ordering=last_activity&page=2&page_size=3&status=inactive");
    expect(page).toMatchObject({ count: 5, next: null, results: [{}, {}] });
    expect(await digests("?page=99")).toEqual([]);
    expect((await client.call("GET", `${web}/images?ordering=size`, { token })).status).toBe(400);
    expect((await client.call("GET", `${web}/images?page=0`, { token })).status).toBe(400);
  });

  test("are for those who can read the namespace, on a paid plan", async () => {
    const refused = await client.call("GET", `${web}/images`);
    expect(refused).toMatchObject({
      status: 401,
      body: {
        txnid: expect.any(String),
        message: expect.any(String),
        errinfo: { api_call_name: expect.any(String), api_call_start: expect.any(String) },
      },
    });
    const outsider = await client.login("outsider", passwords.outsider);
    expect((await client.call("GET", `${web}/images-summary`, { token: outsider })).status).toBe(401);
    client.emulator.setPlan("acme", "personal");
    expect((await client.call("GET", `${web}/images`, { token })).status).toBe(403);
    expect((await client.call("GET", `${web}/images/${old}/tags`, { token })).status).toBe(403);
    expect((await client.call("GET", `${web}/images-summary`, { token })).status).toBe(200);
    expect((await remove({ manifests: [manifest(old)] })).status).toBe(403);
  });

  test("of what is public are for any member of the organization, those of what is private are not", async () => {
    const state = client.emulator.exportState();
    const organizations = state.organizations.map((organization) => ({
      ...organization,
      members: { ...organization.members, outsider: "member" as const },
    }));
    client.emulator.importState({ ...state, organizations });
    const member = await client.login("outsider", passwords.outsider);
    expect((await client.call("GET", `${web}/images`, { token: member })).status).toBe(200);
    const internal = "/v2/namespaces/acme/repositories/internal/images";
    expect((await client.call("GET", internal, { token: member })).status).toBe(404);
    expect((await client.call("GET", internal, { token })).status).toBe(200);
  });

  test("of a repository or with a digest that is not there: 404", async () => {
    expect((await client.call("GET", "/v2/namespaces/acme/repositories/none/images", { token })).status).toBe(404);
    expect((await client.call("GET", `${web}/images/${old}/tags`, { token })).status).toBe(404);
  });

  test("come through an export", async () => {
    push("edge", old);
    push("edge", next);
    client.emulator.pull("acme", "web", old);
    const before = await list();
    client.emulator.importState(client.emulator.exportState());
    expect(await list()).toEqual(before);
  });
});

describe("delete-images", () => {
  const warnings = async (body: object) => {
    const answer = await remove(body);
    expect(answer.status).toBe(400);
    return (answer.body as Refusal).errinfo.details;
  };
  const isThere = (digest: string) =>
    client.emulator.repository("acme", "web")?.images.some((i) => i.digest === digest);

  test("deletes what is neither active nor tagged, without a warning", async () => {
    push("edge", old);
    push("edge", next);
    const active_from = new Date(client.emulator.now().getTime() + aDay).toISOString();
    expect(await remove({ active_from, manifests: [manifest(old), manifest(old)] })).toMatchObject({
      status: 200,
      body: {
        dry_run: false,
        metrics: { manifest_deletes: 1, manifest_errors: 0, tag_deletes: 0, tag_errors: 0 },
      },
    });
    expect(isThere(old)).toBe(false);
    expect(isThere(next)).toBe(true);
  });

  test("warns of what is active or tagged until each warning is ignored by name", async () => {
    push("edge", old);
    push("stable", old);
    const manifests = [manifest(old)];
    const found = await warnings({ manifests });
    expect(found).toEqual({
      errors: [],
      warnings: [
        { ...manifest(old), warning: "is_active" },
        { ...manifest(old), warning: "current_tag", tags: ["edge", "stable"] },
      ],
    });
    const [isActive, currentTag] = found.warnings;
    expect((await warnings({ manifests, ignore_warnings: [isActive] })).warnings).toEqual([currentTag]);
    expect((await warnings({ manifests, ignore_warnings: [currentTag] })).warnings).toEqual([isActive]);
    const half = { ...currentTag, tags: ["edge"] };
    expect((await warnings({ manifests, ignore_warnings: [isActive, half] })).warnings).toEqual([currentTag]);
    const elsewhere = { ...currentTag, repository: "internal" };
    expect((await warnings({ manifests, ignore_warnings: [isActive, elsewhere] })).warnings).toEqual([currentTag]);
    expect(isThere(old)).toBe(true);
    expect(await remove({ manifests, ignore_warnings: found.warnings })).toMatchObject({
      status: 200,
      body: { metrics: { manifest_deletes: 1, tag_deletes: 2 } },
    });
    expect(isThere(old)).toBe(false);
    expect((await client.call("GET", `${web}/tags/edge`)).status).toBe(404);
  });

  test("deletes all or nothing", async () => {
    push("edge", old);
    push("edge", next);
    const active_from = new Date(client.emulator.now().getTime() + aDay).toISOString();
    const elsewhere = { repository: "none", digest: old };
    const { errors } = await warnings({ active_from, manifests: [manifest(old), manifest(other), elsewhere] });
    expect(errors).toEqual([
      { ...manifest(other), error: "not_found" },
      { ...elsewhere, error: "not_found" },
    ]);
    expect(isThere(old)).toBe(true);
  });

  test("tries it with dry_run, and deletes nothing", async () => {
    push("edge", old);
    const dry = { dry_run: true, manifests: [manifest(old)] };
    const { warnings: ignore_warnings } = await warnings(dry);
    expect(await remove({ ...dry, ignore_warnings })).toMatchObject({
      status: 200,
      body: { dry_run: true, metrics: { manifest_deletes: 1, tag_deletes: 1 } },
    });
    expect(isThere(old)).toBe(true);
  });

  test.each([
    {},
    { manifests: [] },
    { manifests: [{ repository: "web" }] },
    { manifests: [manifest(old)], dry_run: "yes" },
    { manifests: [manifest(old)], active_from: "yesterday" },
    { manifests: [manifest(old)], ignore_warnings: [{ ...manifest(old), warning: "too_big" }] },
  ])("refuses %j", async (body) => {
    expect(await remove(body)).toMatchObject({ status: 400, body: { errinfo: { type: "validation" } } });
  });

  test("is for those with rights in the namespace, and repo:admin", async () => {
    const body = { manifests: [manifest(old)] };
    expect((await client.call("POST", deletion, { body })).status).toBe(401);
    const outsider = await client.login("outsider", passwords.outsider);
    expect((await client.call("POST", deletion, { token: outsider, body })).status).toBe(403);
    const made = await client.call("POST", "/v2/access-tokens", {
      token,
      body: { token_label: "ci", scopes: ["repo:write"] },
    });
    const weak = await client.login("ci-bot", (made.body as { token: string }).token);
    expect((await client.call("POST", deletion, { token: weak, body })).status).toBe(403);
    expect((await client.call("GET", `${web}/images`, { token: weak })).status).toBe(200);
  });
});

test.each([
  ["GET", `${web}/images`],
  ["GET", `${web}/images/${old}/tags`],
  ["GET", `${web}/images-summary/`],
  ["POST", deletion],
  ["PUT", deletion],
])("today %s %s is gone without a word", async (method, path) => {
  client.emulator.setRetired("as-today");
  const answer = await client.call(method, path, { token, ...(method === "GET" ? {} : { body: {} }) });
  expect(answer).toMatchObject({ status: 404, body: expect.stringContaining("<html>") });
});
