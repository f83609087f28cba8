import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Client, passwords, startClient } from "./client";

const acme = "/v2/namespaces/acme/repositories";

let client: Client;
let token: string;
let outsider: string;
beforeAll(async () => {
  client = await startClient();
});
beforeEach(async () => {
  client.emulator.reset();
  token = await client.login("ci-bot", passwords.ciBot);
  outsider = await client.login("outsider", passwords.outsider);
});
afterAll(() => client.emulator.close());

const create = (body: object, options: { namespace?: string; token?: string } = {}) => {
  const namespace = options.namespace ?? "acme";
  const asked = { namespace, ...body };
  return client.call("POST", `/v2/namespaces/${namespace}/repositories`, {
    token: options.token ?? token,
    body: asked,
  });
};
const names = ({ body }: { body: unknown }) =>
  (body as { results: { name: string }[] }).results.map(({ name }) => name);
const withScopes = async (...scopes: string[]) => {
  const made = await client.call("POST", "/v2/access-tokens", { token, body: { token_label: "scoped", scopes } });
  return client.login("ci-bot", (made.body as { token: string }).token);
};

describe("lists", () => {
  test("lack what only a repository on its own has", async () => {
    const { body } = await client.call("GET", acme);
    const [entry] = (body as { results: object[] }).results;
    const whole = (await client.call("GET", `${acme}/web`)).body as object;
    const missing = Object.keys(whole).filter((key) => !(key in (entry ?? {})));
    expect(missing.sort()).toEqual([
      "collaborator_count",
      "full_description",
      "has_starred",
      "hub_user",
      "immutable_tags_settings",
      "is_automated",
      "permissions",
      "source",
      "user",
    ]);
  });

  test("say null where a repository on its own says an empty text, and 0 where it says null", async () => {
    await create({ name: "bare" });
    const { body } = await client.call("GET", `${acme}?name=bare`);
    expect(body).toMatchObject({ results: [{ description: null, storage_size: 0 }] });
    expect((await client.call("GET", `${acme}/bare`)).body).toMatchObject({ description: "", storage_size: null });
  });

  test("leave private repositories out for whoever has no rights, without a word", async () => {
    expect(names(await client.call("GET", acme, { token })).sort()).toEqual(["internal", "web"]);
    expect(names(await client.call("GET", acme, { token: outsider }))).toEqual(["web"]);
    expect(names(await client.call("GET", acme))).toEqual(["web"]);
    expect(names(await client.call("GET", acme, { token: await withScopes("repo:public_read") }))).toEqual(["web"]);
  });

  test("of a namespace that does not exist are empty, but have no second page", async () => {
    const nowhere = "/v2/namespaces/nowhere/repositories";
    expect(await client.call("GET", nowhere)).toMatchObject({ status: 200, body: { count: 0, results: [] } });
    expect((await client.call("GET", `${nowhere}?page=2`)).status).toBe(404);
  });

  test("have pages of ten by default and of a hundred at most, in the order asked for", async () => {
    client.emulator.importState({
      ...client.emulator.exportState(),
      repositories: Array.from({ length: 250 }, (_, index) => ({
        namespace: "acme",
        name: `repo-${String(index).padStart(3, "0")}`,
        pullCount: 250 - index,
      })),
    });
    expect(names(await client.call("GET", acme))).toHaveLength(10);
    const last = await client.call("GET", `${acme}?page=3&page_size=500&ordering=name`);
    expect(last.body).toMatchObject({
      count: 250,
      next: null,
      previous: `${client.emulator.url}${acme}?page=2&page_size=100&ordering=name`,
    });
    expect(names(last).at(-1)).toBe("repo-249");
    expect(names(await client.call("GET", `${acme}?ordering=-pull_count`))[0]).toBe("repo-000");
    expect(names(await client.call("GET", `${acme}?name=24&ordering=-name`))[0]).toBe("repo-249");
  });

  test("refuse an ordering and a page that there is not", async () => {
    expect(await client.call("GET", `${acme}?ordering=size`)).toMatchObject({
      status: 400,
      body: { text: "Invalid ordering value", fields: { ordering: [expect.stringContaining("-pull_count")] } },
    });
    expect((await client.call("GET", `${acme}?page=0`)).status).toBe(400);
  });
});

describe("creating", () => {
  test("answers 201 with the whole repository, its texts as they were sent", async () => {
    const answer = await create({
      name: "api",
      description: " The API \n",
      full_description: "# api\n",
      is_private: true,
    });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        user: "acme",
        namespace: "acme",
        name: "api",
        description: " The API \n",
        full_description: "# api\n",
        is_private: true,
        status: 1,
        permissions: { read: true, write: true, admin: true },
        immutable_tags_settings: { enabled: false, rules: [] },
        categories: [],
      },
    });
    expect((await client.call("HEAD", `${acme}/api`, { token })).status).toBe(200);
  });

  test("refuses a repository that exists", async () => {
    expect(await create({ name: "web" })).toMatchObject({
      status: 400,
      body: {
        message: "Repository with this name already exists",
        errinfo: { fielderrors: { name: "Repository with this name already exists" } },
      },
    });
  });

  test("needs no namespace but that of the path", async () => {
    const body = { name: "api", registry: "" };
    expect(await client.call("POST", acme, { token, body })).toMatchObject({
      status: 201,
      body: { namespace: "acme" },
    });
  });

  test("says in Docker Hub's words how many fields are wrong", async () => {
    expect((await create({ name: "A" })).body).toMatchObject({
      message: "httperror 400: request had 1 validation error",
    });
    expect((await create({ name: "A", is_private: 1 })).body).toMatchObject({
      message: "httperror 400: request had 2 validation errors",
    });
  });

  test.each([
    [{ name: "api", registry: "quay.io" }, "registry"],
    [{ name: "a" }, "name"],
    [{ name: "Upper" }, "name"],
    [{ name: "a__b" }, "name"],
    [{ name: "x".repeat(256) }, "name"],
    [{}, "name"],
    [{ name: "api", namespace: "smallco" }, "namespace"],
    [{ name: "api", is_private: "yes" }, "is_private"],
    [{ name: "api", description: 1 }, "description"],
  ])("refuses %j by field", async (body, field) => {
    expect(await create(body)).toMatchObject({
      status: 400,
      body: { errinfo: { fielderrors: { [field]: expect.any(String) } } },
    });
  });

  test("needs rights in the namespace, and the namespace", async () => {
    expect((await create({ name: "api" }, { token: outsider })).status).toBe(403);
    expect((await create({ name: "api" }, { namespace: "nowhere" })).status).toBe(404);
    expect((await create({ name: "api" }, { namespace: "library" })).status).toBe(403);
    expect((await client.call("POST", acme, { body: { namespace: "acme", name: "api" } })).status).toBe(401);
  });

  test("stops at the one private repository of the personal plan, until the plan is another", async () => {
    const own = { namespace: "outsider", token: outsider };
    expect((await create({ name: "one", is_private: true }, own)).status).toBe(201);
    expect(await create({ name: "two", is_private: true }, own)).toMatchObject({
      status: 400,
      body: { message: "private repository limit exceeded" },
    });
    expect((await create({ name: "two" }, own)).status).toBe(201);
    const hide = () =>
      client.call("POST", "/v2/repositories/outsider/two/privacy", { token: outsider, body: { is_private: true } });
    expect((await hide()).status).toBe(400);
    client.emulator.setPlan("outsider", "pro");
    expect((await hide()).status).toBe(200);
  });
});

describe("reading", () => {
  test("a private repository does not exist for whoever has no rights", async () => {
    for (const path of [`${acme}/internal`, "/v2/repositories/acme/internal/"]) {
      expect((await client.call("GET", path, { token })).status).toBe(200);
      const expected = { message: "object not found", errinfo: { namespace: "acme", repository: "internal" } };
      expect(await client.call("GET", path)).toMatchObject({ status: 404, body: expected });
      expect((await client.call("GET", path, { token: outsider })).status).toBe(404);
    }
    expect((await client.call("HEAD", `${acme}/internal`)).status).toBe(404);
  });

  test("needs a scope for a private one", async () => {
    const answer = await client.call("GET", `${acme}/internal`, { token: await withScopes("repo:public_read") });
    expect(answer).toMatchObject({ status: 403, body: { message: "insufficient scope" } });
  });
});

describe.each(["/v2/namespaces/acme/repositories/web", "/v2/repositories/acme/web/", "/v2/repositories/acme/web"])(
  "PATCH %s",
  (path) => {
    const patch = (body: object) => client.call("PATCH", path, { token, body });

    test("changes what is given, and null is not a text", async () => {
      expect(await patch({ description: "  new " })).toMatchObject({
        status: 200,
        body: { description: "  new ", full_description: expect.stringContaining("Acme") },
      });
      expect(await patch({ description: null, full_description: null })).toMatchObject({
        body: { description: "", full_description: "" },
      });
    });

    test("counts bytes: 100 and 25,000", async () => {
      expect((await patch({ description: "é".repeat(50), full_description: "é".repeat(12_500) })).status).toBe(200);
      const tooMuch = await patch({ description: "é".repeat(51), full_description: "é".repeat(12_501) });
      expect(tooMuch).toMatchObject({
        status: 400,
        body: {
          errinfo: {
            fielderrors: {
              description: "Exceeded max number of characters",
              full_description: "Exceeded max number of characters",
            },
          },
        },
      });
    });

    test("needs rights and repo:admin", async () => {
      expect((await client.call("PATCH", path, { token: outsider, body: {} })).status).toBe(403);
      expect((await client.call("PATCH", path, { body: {} })).status).toBe(401);
      const writer = await withScopes("repo:write");
      expect(await client.call("PATCH", path, { token: writer, body: {} })).toMatchObject({
        status: 403,
        body: { message: "insufficient scope" },
      });
      const admin = await withScopes("repo:admin");
      expect((await client.call("PATCH", path, { token: admin, body: {} })).status).toBe(200);
    });
  },
);

describe("status", () => {
  const patch = (body: object, name = "web") => client.call("PATCH", `${acme}/${name}`, { token, body });

  test("archives a repository, which then refuses edits until it is active again", async () => {
    expect(await patch({ status: 0 })).toMatchObject({ body: { status: 0, status_description: "inactive" } });
    expect((await patch({ description: "new" })).status).toBe(403);
    expect((await patch({ description: "new", status: 1 })).status).toBe(200);
  });

  test("can't be made active without images", async () => {
    await patch({ status: 0 }, "internal");
    expect((await patch({ status: 1 }, "internal")).status).toBe(400);
  });
});

test("privacy is changed by a call of its own", async () => {
  const path = "/v2/repositories/acme/web/privacy";
  expect((await client.call("POST", path, { token, body: { is_private: true } })).status).toBe(200);
  expect((await client.call("GET", `${acme}/web`)).status).toBe(404);
  expect((await client.call("POST", path, { token, body: {} })).status).toBe(400);
});

test("deleting answers 202, takes the images too, and is possible once", async () => {
  const path = "/v2/repositories/acme/web/";
  expect((await client.call("DELETE", path, { token: outsider })).status).toBe(403);
  expect(await client.call("DELETE", path, { token, headers: { "content-type": "application/json" } })).toMatchObject({
    status: 202,
    body: "",
  });
  expect((await client.call("DELETE", path, { token })).status).toBe(404);
  await create({ name: "web" });
  expect((await client.call("GET", `${acme}/web/tags`)).body).toMatchObject({ count: 0 });
});

test("an organization access token has the namespace routes, as far as its scopes go, and not the legacy ones", async () => {
  const seed = client.emulator.exportState();
  const scopes = ["scope-repository-read", "scope-repository-edit"];
  client.emulator.importState({
    ...seed,
    organizations: seed.organizations.map((org) =>
      org.name === "acme" ? { ...org, accessTokens: [{ token: "dckr_oat_1", scopes }] } : org,
    ),
  });
  const oat = await client.login("acme", "dckr_oat_1");
  expect((await client.call("GET", `${acme}/internal`, { token: oat })).status).toBe(200);
  expect((await client.call("PATCH", `${acme}/internal`, { token: oat, body: { description: "x" } })).status).toBe(200);
  expect(names(await client.call("GET", acme, { token: oat }))).toEqual(["web"]);
  expect((await create({ name: "api" }, { token: oat })).body).toMatchObject({ message: "insufficient scope" });
  expect(await client.call("GET", "/v2/repositories/acme/web/", { token: oat })).toMatchObject({
    status: 403,
    body: { detail: "token issued from organization access token is not allowed" },
  });
});

test("a path that there is not is a page of HTML", async () => {
  const answer = await client.call("GET", "/v2/nothing/here");
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toContain("text/html");
  expect((await client.call("GET", "/v2/namespaces/acme/repositories/web/images")).status).toBe(404);
});
