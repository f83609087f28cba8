import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Client, passwords, startClient } from "./client";

const image = { id: "9e89cc6f0bc3c38722009fe6857087b486531f9a779a0c17e3ed29dae8f12c4f" };
const basic = (name: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`,
});
const ciBot = basic("ci-bot", passwords.ciBot);
const dockerAdmin = basic("docker-admin", passwords.dockerAdmin);
const wantToken = { "x-docker-token": "true" };

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
beforeEach(() => {
  client.emulator.reset();
  client.emulator.setRetired("as-they-did");
});
afterAll(() => client.emulator.close());

test.each([
  ["GET", "/v1/users/"],
  ["PUT", "/v1/repositories/foobar/"],
  ["GET", "/v1/repositories/acme/web/images"],
  ["GET", "/v1/search"],
])("today %s %s is gone", async (method, path) => {
  client.emulator.setRetired("as-today");
  expect((await client.call(method, path, { headers: ciBot })).status).toBe(410);
});

describe("users", () => {
  test("can check their login", async () => {
    expect(await client.call("GET", "/v1/users/", { headers: ciBot })).toMatchObject({ status: 200, body: "OK" });
    expect((await client.call("GET", "/v1/users", { headers: ciBot })).status).toBe(200);
    expect((await client.call("GET", "/v1/users/", { headers: basic("ci-bot", "wrong") })).status).toBe(401);
    expect((await client.call("GET", "/v1/users/")).status).toBe(401);
  });

  test("can register, and change their password", async () => {
    const body = { email: "new@example.com", password: "first", username: "new-user" };
    expect(await client.call("POST", "/v1/users/", { body })).toMatchObject({ status: 201, body: "User Created" });
    expect(await client.call("POST", "/v1/users/", { body })).toMatchObject({
      status: 400,
      body: "Username or email already exists",
    });
    expect((await client.call("POST", "/v1/users/", { body: { ...body, username: "another" } })).status).toBe(400);
    const change = { headers: basic("new-user", "first"), body: { email: "more@example.com", password: "second" } };
    expect((await client.call("PUT", "/v1/users/ci-bot/", change)).status).toBe(403);
    expect((await client.call("PUT", "/v1/users/new-user/", change)).status).toBe(204);
    await client.login("new-user", "second");
    const user = client.emulator.exportState().users.find(({ username }) => username === "new-user");
    expect(user?.emails).toEqual(["new@example.com", "more@example.com"]);
  });
});

test("a reset forgets what was added to an account of the start", async () => {
  const email = "more@example.com";
  await client.call("PUT", "/v1/users/ci-bot/", { headers: ciBot, body: { email } });
  client.emulator.reset();
  expect(client.emulator.exportState().users[0]?.emails).toEqual(["ci-bot@example.com"]);
});

describe.each([
  { path: "/v1/repositories/foobar", name: "library/foobar", headers: dockerAdmin },
  { path: "/v1/repositories/acme/foobar", name: "acme/foobar", headers: ciBot },
])("the repository $name", ({ path, name, headers }) => {
  const [namespace = "", repository = ""] = name.split("/");
  const create = () => client.call("PUT", `${path}/`, { headers: { ...headers, ...wantToken }, body: [image] });

  test("is created, with a token for the registry, and is there in v2", async () => {
    const answer = await create();
    expect(answer).toMatchObject({ status: 200, body: "" });
    const token = answer.headers.get("x-docker-token");
    expect(token).toMatch(new RegExp(`^signature=\\w+,repository="${name}",access=write$`));
    expect(answer.headers.get("www-authenticate")).toBe(`Token ${token}`);
    expect(answer.headers.get("x-docker-endpoints")).toBe("registry-1.docker.io");
    expect((await client.call("GET", `/v2/namespaces/${namespace}/repositories/${repository}`)).body).toMatchObject({
      namespace,
      name: repository,
    });
    const { authorization: _, ...anonymous } = headers;
    const granted = { ...anonymous, authorization: `Token ${token}` };
    expect(await client.call("PUT", `${path}/auth`, { headers: granted })).toMatchObject({ status: 200, body: "OK" });
    expect((await client.call("PUT", `${path}/auth`, { headers })).status).toBe(401);
    const forged = { ...anonymous, authorization: `Token signature=123abc,repository="${name}",access=write` };
    expect((await client.call("PUT", `${path}/auth`, { headers: forged })).status).toBe(403);
  });

  test("has no token where none is asked for", async () => {
    const answer = await client.call("PUT", `${path}/`, { headers, body: [image] });
    expect(answer.headers.has("x-docker-token")).toBe(false);
  });

  test("lists its images, once they are put", async () => {
    await create();
    const known = { ...image, checksum: "b486531f9a779a0c17e3ed29dae8f12c4f9e89cc6f0bc3c38722009fe6857087" };
    expect(await client.call("PUT", `${path}/images`, { headers, body: [known] })).toMatchObject({
      status: 204,
      body: "",
    });
    expect(await client.call("GET", `${path}/images`)).toMatchObject({ status: 200, body: [known] });
  });

  test("is deleted", async () => {
    await create();
    const answer = await client.call("DELETE", `${path}/`, { headers: { ...headers, ...wantToken }, body: '""' });
    expect(answer).toMatchObject({ status: 202, body: "" });
    expect(answer.headers.get("x-docker-token")).toContain("access=delete");
    expect((await client.call("GET", `${path}/images`)).status).toBe(404);
    expect((await client.call("DELETE", `${path}/`, { headers })).status).toBe(404);
  });
});

test("library repositories are for Docker's administrators", async () => {
  const put = await client.call("PUT", "/v1/repositories/foobar/", { headers: ciBot, body: [image] });
  expect(put).toMatchObject({ status: 403, body: { message: "access to the resource is denied" } });
  expect((await client.call("DELETE", "/v1/repositories/busybox/", { headers: ciBot })).status).toBe(403);
  expect((await client.call("PUT", "/v1/repositories/foobar/", { body: [image] })).status).toBe(401);
});
