import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Client, passwords, startClient } from "./client";

const tags = "/v2/namespaces/acme/repositories/web/tags";

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

test("are listed newest first, with images in an array", async () => {
  client.emulator.pushTag("acme", "web", { name: "2.0.0", size: 5 });
  const { body } = await client.call("GET", `${tags}?page_size=2`);
  expect(body).toMatchObject({
    count: 4,
    next: `${client.emulator.url}${tags}?page_size=2&page=2`,
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

test("say what they hold, and their repository says so too", async () => {
  client.emulator.pushTag("acme", "internal", { name: "chart", contentType: "helm" });
  const chart = "/v2/namespaces/acme/repositories/internal/tags/chart";
  expect((await client.call("GET", chart, { token })).body).toMatchObject({
    content_type: "helm",
    media_type: "application/vnd.oci.image.manifest.v1+json",
  });
  const list = "/v2/namespaces/acme/repositories";
  const named = async (query: string) => (await client.call("GET", `${list}?${query}`, { token })).body;
  expect(await named("content_types=helm,wasm")).toMatchObject({ results: [{ name: "internal" }] });
  expect(await named("media_types=application/vnd.docker.container.image.v1%2Bjson")).toMatchObject({
    results: [{ name: "web", content_types: ["image"] }],
  });
  expect(await named("content_types=plugin")).toMatchObject({ count: 0 });
});

test("can be read and looked for one by one", async () => {
  expect((await client.call("GET", `${tags}/latest`)).body).toMatchObject({ name: "latest" });
  expect((await client.call("HEAD", `${tags}/latest`)).status).toBe(200);
  expect((await client.call("HEAD", `${tags}/none`)).status).toBe(404);
  expect((await client.call("HEAD", tags)).status).toBe(200);
  expect((await client.call("HEAD", "/v2/namespaces/acme/repositories/internal/tags", { token })).status).toBe(404);
});

test("are not there for an invalid page, or an invalid token", async () => {
  expect((await client.call("GET", `${tags}?page=none`)).status).toBe(400);
  expect((await client.call("GET", `${tags}?page=2`)).status).toBe(404);
  expect((await client.call("GET", tags, { token: "expired" })).status).toBe(401);
  expect((await client.call("GET", `${tags}/latest`, { token: "expired" })).status).toBe(401);
});

test.each([`${tags}/latest/`, "/v2/repositories/acme/web/tags/latest/"])("can be deleted: %s", async (path) => {
  expect((await client.call("DELETE", path)).status).toBe(401);
  expect((await client.call("DELETE", path, { token })).status).toBe(204);
  expect((await client.call("DELETE", path, { token })).status).toBe(404);
  expect((await client.call("GET", tags)).body).toMatchObject({ count: 2 });
});
