import { beforeEach, describe, expect, test } from "@jest/globals";
import { PartialError } from "../../provider/define";
import { repository } from "../../provider/resources/repository";
import { announced, connect, emulator, hub, onEmulator } from "./emulated";
import { Managed } from "./managed";

const api = { namespace: "acme", name: "api" };
const web = { namespace: "acme", name: "web", adoptExisting: true };
const releases = { enabled: true, rules: ["v.*", "[0-9.]+"] };
const declared = {
  ...api,
  description: "The API server",
  immutableTags: releases,
  categories: ["security", "networking"],
  status: "active",
};

onEmulator();

const create = (program: Record<string, unknown>) => Managed.create(repository, hub, program);
const sent = () =>
  emulator
    .requests()
    .filter(({ method, path }) => method !== "GET" && !/auth|verify/.test(path))
    .map(({ method, path }) => `${method} ${path}`);
const immutable = (name: string) => `PATCH /v2/namespaces/acme/repositories/${name}/immutabletags`;
const categorized = (name: string) => `PATCH /v2/repositories/acme/${name}/categories/`;
const state = (name: string) => `PATCH /v2/namespaces/acme/repositories/${name}`;
const texts = (name: string) => `PATCH /v2/repositories/acme/${name}/`;

describe("create", () => {
  test("sets what is declared after the creation, and a list's order is no difference", async () => {
    const made = await create(declared);
    expect(emulator.repository("acme", "api")).toMatchObject({
      immutableTags: { enabled: true, rules: ["[0-9.]+", "v.*"] },
      categories: [{ slug: "networking" }, { slug: "security" }],
      isActive: true,
    });
    expect(sent()).toEqual(["POST /v2/namespaces/acme/repositories", immutable("api"), categorized("api")]);
    expect(await made.drift()).toEqual({});
    emulator.clearRequests();
    await made.update({ ...declared, immutableTags: { enabled: true, rules: ["[0-9.]+", "v.*"] } });
    expect(sent()).toEqual([]);
  });

  test("of an archived one archives it last", async () => {
    const made = await create({ ...declared, status: "archived" });
    expect(emulator.repository("acme", "api")).toMatchObject({ isActive: false, description: "The API server" });
    expect(sent().at(-1)).toBe(state("api"));
    expect(await made.drift()).toEqual({});
  });

  test("sends none of it that is not declared", async () => {
    await create(api);
    expect(sent()).toEqual(["POST /v2/namespaces/acme/repositories"]);
  });

  test("that fails midway keeps what exists, and the next update sends the rest alone", async () => {
    emulator.fault({ method: "PATCH", path: "/v2/repositories/acme/api/categories/", kind: "status", status: 403 });
    const failure = await create({ ...declared, status: "archived" }).catch((error: unknown) => error);
    if (!(failure instanceof PartialError)) throw failure;
    expect(failure.state).toMatchObject({ immutableTags: expect.anything() });
    emulator.clearFaults();
    emulator.clearRequests();
    const again = Managed.resume(repository, hub, failure.id ?? "", failure.state);
    await again.update({ ...declared, status: "archived" });
    expect(sent()).toEqual([categorized("api"), state("api")]);
  });

  test("with a rule that is not RE2 says so, and the repository stays", async () => {
    const failure = create({ ...api, immutableTags: { enabled: true, rules: ["(v"] } });
    await expect(failure).rejects.toThrow("must be a regular expression of RE2");
    await expect(failure).rejects.toBeInstanceOf(PartialError);
  });
});

describe("adoption", () => {
  test("changes only what is declared", async () => {
    emulator.editRepository("acme", "web", {
      immutableTags: { enabled: true, rules: ["v.*"] },
      categories: [{ name: "Security", slug: "security" }],
    });
    await create(web);
    await create({ ...web, immutableTags: { enabled: true, rules: ["v.*"] }, categories: ["security"] });
    expect(sent()).toEqual([]);
    await create({ ...web, categories: ["networking"] });
    expect(sent()).toEqual([categorized("web")]);
  });

  test("sends nothing for rules of what is off", async () => {
    emulator.editRepository("acme", "web", { immutableTags: { enabled: false, rules: ["v.*"] } });
    const made = await create({ ...web, immutableTags: { enabled: false } });
    expect(sent()).toEqual([]);
    expect(await made.drift()).toEqual({});
  });

  test("of an archived one as active makes it active before anything else", async () => {
    emulator.editRepository("acme", "web", { isActive: false });
    await create({ ...web, status: "active", description: "Back again" });
    expect(sent()).toEqual([state("web"), texts("web")]);
  });
});

describe("drift", () => {
  test.each([
    ["immutableTags", { immutableTags: { enabled: false, rules: [] } }, { enabled: false, rules: [] }],
    ["immutableTags", { immutableTags: { enabled: true, rules: ["x"] } }, { enabled: true, rules: ["x"] }],
    ["categories", { categories: [{ name: "Data science", slug: "data-science" }] }, ["data-science"]],
    ["categories", { categories: [{ name: "New", slug: "new-at-docker" }] }, ["new-at-docker"]],
    ["status", { isActive: false }, "archived"],
  ])("of %s is shown, and repaired by an update", async (property, change, seen) => {
    const made = await create(declared);
    emulator.pushTag("acme", "api", "edge");
    emulator.editRepository("acme", "api", change);
    expect(await made.drift()).toEqual({ [property]: seen });
    emulator.clearRequests();
    await made.update(declared);
    expect(sent()).toHaveLength(1);
    expect(await made.drift()).toEqual({});
  });

  test("of what is not declared is not shown, and not put back", async () => {
    const made = await create(api);
    emulator.editRepository("acme", "api", {
      immutableTags: { enabled: true, rules: ["v.*"] },
      categories: [{ name: "Security", slug: "security" }],
    });
    expect(await made.drift()).toEqual({});
    emulator.clearRequests();
    await made.update({ ...api, description: "New" });
    expect(sent()).toEqual([texts("api")]);
  });

  test("an import has all of it", async () => {
    emulator.editRepository("acme", "web", { immutableTags: { enabled: true, rules: ["v.*"] } });
    const read = await repository.read({
      hub,
      id: "acme/web",
      key: { namespace: "acme", name: "web" },
      state: undefined,
    });
    expect(read).toMatchObject({
      immutableTags: { enabled: true, rules: ["v.*"] },
      categories: [],
      status: "active",
    });
  });
});

describe("update", () => {
  test("leaving immutable tags and the status out changes neither; leaving categories out removes them", async () => {
    const made = await create(declared);
    emulator.clearRequests();
    await made.update({ ...api, description: "The API server" });
    expect(sent()).toEqual([categorized("api")]);
    expect(emulator.repository("acme", "api")).toMatchObject({
      immutableTags: { enabled: true },
      categories: [],
      isActive: true,
    });
  });

  test("rules come back to what Docker Hub has without them, every tag", async () => {
    const made = await create(declared);
    await made.update({ ...declared, immutableTags: { enabled: true } });
    expect(emulator.repository("acme", "api")?.immutableTags).toEqual({ enabled: true, rules: [".*"] });
    expect(await made.drift()).toEqual({});
  });

  test("archives after the rest, and makes active before it", async () => {
    const made = await create(declared);
    emulator.pushTag("acme", "api", "edge");
    emulator.clearRequests();
    await made.update({ ...declared, description: "Old", status: "archived" });
    await made.update({ ...declared, description: "New", status: "active" });
    expect(sent()).toEqual([texts("api"), state("api"), state("api"), texts("api")]);
  });

  test("of what is archived and stays so is refused before anything is sent", async () => {
    const made = await create({ ...declared, status: "archived" });
    emulator.clearRequests();
    await expect(made.update({ ...declared, status: "archived", description: "New" })).rejects.toThrow(
      'acme/api is archived, and Docker Hub takes no change of description then.\nSet status: "active"',
    );
    expect(sent()).toEqual([]);
  });

  test("of what somebody archived says so where the program does not manage the status", async () => {
    const made = await create(api);
    emulator.editRepository("acme", "api", { isActive: false });
    await expect(made.update({ ...api, description: "New" })).rejects.toThrow(
      'acme/api is archived. Declare status: "active" to change it.',
    );
  });

  test("to active of one without images says why Docker Hub refuses", async () => {
    const made = await create({ ...api, status: "archived" });
    await expect(made.update({ ...api, status: "active" })).rejects.toThrow(
      "acme/api stays archived. Docker Hub does not reactivate a repository that has no images.",
    );
  });

  test("says in the preview which tags a new rule matches, and refuses one that Docker Hub does not take", async () => {
    emulator.editRepository("acme", "web", { immutableTags: { enabled: false, rules: [] } });
    const made = await create({ ...web, immutableTags: { enabled: true, rules: ["latest"] } });
    announced.length = 0;
    await made.update({ ...web, immutableTags: { enabled: true, rules: ["latest", "1\\..*"] } });
    expect(announced).toEqual(['acme/web: the rule "1\\\\..*" makes 2 tags (1.0.0, 1.1.0) immutable.']);
    emulator.clearRequests();
    await expect(made.update({ ...web, immutableTags: { enabled: true, rules: ["(v"] } })).rejects.toThrow(
      'immutableTags.rules: Docker Hub does not take "(v": ',
    );
    expect(sent()).toEqual([]);
  });
});

test.each([
  ["six rules", { immutableTags: { enabled: true, rules: ["a", "b", "c", "d", "e", "f"] } }, "must be at most 5 rules"],
  ["a lookahead", { immutableTags: { enabled: true, rules: ["v(?=1)"] } }, "which has no lookaround"],
  ["a reference back", { immutableTags: { enabled: true, rules: ["(v)\\1"] } }, "no references back"],
  [
    "four categories",
    { categories: ["security", "networking", "languages-and-frameworks", "web-servers"] },
    "at most 3",
  ],
  ["a category that is none", { categories: ["securty"] }, 'did you mean "security"?'],
  ["a status of the API's", { status: "inactive" }, "must be one of active, archived"],
])("%s is refused before anything is sent", async (_, change, message) => {
  await expect(create({ ...api, ...change })).rejects.toThrow(message);
  expect(sent()).toEqual([]);
});

test("a rule may have a backslash before a digit that is no reference", async () => {
  await create({ ...api, immutableTags: { enabled: true, rules: ["v\\\\1"] } });
  expect(emulator.repository("acme", "api")?.immutableTags.rules).toEqual(["v\\\\1"]);
});

describe("with an organization access token", () => {
  const secret = "dckr_oat_of_acme";

  beforeEach(async () => {
    const seed = emulator.exportState();
    const scopes = ["scope-repository-read", "scope-repository-edit", "scope-repository-settings-admin"];
    const accessTokens = [{ token: secret, scopes }];
    const organizations = seed.organizations.map((org) => ({ ...org, ...(org.name === "acme" && { accessTokens }) }));
    emulator.importState({ ...seed, organizations });
    connect({ DOCKER_USERNAME: "acme", DOCKER_PASSWORD: secret });
  });

  test("immutable tags and the status are set", async () => {
    await create({ ...web, immutableTags: releases, status: "archived" });
    expect(emulator.repository("acme", "web")).toMatchObject({ immutableTags: { enabled: true }, isActive: false });
  });

  test("a change of categories is refused before anything is sent", async () => {
    await expect(create({ ...web, categories: ["security"], description: "New" })).rejects.toThrow(
      "acme/web was not changed: an organization access token can't change a repository's categories.",
    );
    expect(sent()).toEqual([]);
  });
});
