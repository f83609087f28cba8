import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Client, passwords, startClient } from "./client";

const web = "/v2/namespaces/acme/repositories/web";
const digest = `sha256:${"9".repeat(64)}`;

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

const set = (immutable_tags: boolean, immutable_tags_rules: unknown) =>
  client.call("PATCH", `${web}/immutabletags`, { token, body: { immutable_tags, immutable_tags_rules } });
const settings = async () =>
  ((await client.call("GET", web)).body as { immutable_tags_settings: object }).immutable_tags_settings;

test("rules are set whole, and answered with the repository", async () => {
  const expected = { enabled: true, rules: ["1\\..*", ".*-rc"] };
  expect(await set(true, expected.rules)).toMatchObject({
    status: 200,
    body: { name: "web", immutable_tags_settings: expected },
  });
  expect(await settings()).toEqual(expected);
  await set(true, []);
  expect(await settings()).toEqual({ enabled: true, rules: [".*"] });
  await set(false, []);
  expect(await settings()).toEqual({ enabled: false, rules: [] });
});

test("the older PATCH has the rules in one text, and leaves alone what it is not given", async () => {
  const patch = (body: object) => client.call("PATCH", "/v2/repositories/acme/web/", { token, body });
  await patch({ immutable_tags: true, immutable_tags_rules: "v.*,latest" });
  await patch({ description: "new" });
  expect(await settings()).toEqual({ enabled: true, rules: ["v.*", "latest"] });
  await patch({ immutable_tags: false });
  expect(await settings()).toEqual({ enabled: false, rules: ["v.*", "latest"] });
});

test.each([
  [["(?=v)"], "RE2"],
  [["("], "RE2"],
  [["a", "b", "c", "d", "e", "f"], "at most 5"],
  ["v.*", "list"],
])("rules like %j are refused", async (rules, words) => {
  expect(await set(true, rules)).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining("validation") },
  });
  expect(JSON.stringify((await set(true, rules)).body)).toContain(words);
  expect(await settings()).toEqual({ enabled: false, rules: [] });
});

test("an immutable tag can't be deleted or moved, and others can", async () => {
  await set(true, ["1\\..*"]);
  expect((await client.call("DELETE", `${web}/tags/1.0.0`, { token })).status).toBe(403);
  expect((await client.call("DELETE", `${web}/tags/latest`, { token })).status).toBe(204);
  expect(() => client.emulator.pushTag("acme", "web", { name: "1.0.0", digest })).toThrow("the tag 1.0.0 is immutable");
  client.emulator.pushTag("acme", "web", { name: "1.2.0", digest });
  client.emulator.pushTag("acme", "web", "1.0.0");
  const pushed = { namespace: "acme", repository: "web", tags: [{ name: "1.0.0", digest }] };
  expect((await client.call("POST", "/_emulator/tags", { body: pushed })).status).toBe(409);
});

test("a rule can be tried: it is for the whole of a tag's name", async () => {
  const verify = (regex: unknown) => client.call("POST", `${web}/immutabletags/verify`, { token, body: { regex } });
  expect(await verify("1\\..*")).toMatchObject({ status: 200, body: { tags: ["1.0.0", "1.1.0"] } });
  expect((await verify("1")).body).toEqual({ tags: [] });
  expect((await verify("[")).status).toBe(400);
  expect((await verify(undefined)).status).toBe(400);
});

test("they are for whoever administers the repository", async () => {
  const body = { immutable_tags: true, immutable_tags_rules: [] };
  const outsider = await client.login("outsider", passwords.outsider);
  for (const [path, method] of [
    ["", "PATCH"],
    ["/verify", "POST"],
  ] as const) {
    const call = (token?: string) =>
      client.call(method, `${web}/immutabletags${path}`, { body, ...(token && { token }) });
    expect((await call()).status).toBe(401);
    expect((await call(outsider)).status).toBe(403);
    expect(
      (await client.call(method, `/v2/namespaces/acme/repositories/none/immutabletags${path}`, { token, body })).status,
    ).toBe(404);
  }
});

test("an archived repository takes no pushes and keeps its rules", async () => {
  client.emulator.editRepository("acme", "web", { isActive: false });
  expect((await set(true, [])).status).toBe(403);
  expect(() => client.emulator.pushTag("acme", "web", "2.0.0")).toThrow("acme/web is archived");
});
