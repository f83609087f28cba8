import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { type Hub, openHub } from "../../provider/hub";
import { accessToken } from "../../provider/resources/accessToken";
import { repository } from "../../provider/resources/repository";
import { FakeClock } from "../fakeClock";
import { ciBot, connectAs, refreshAll } from "./managed";

type Values = Record<string, unknown>;

const list = "GET /v2/namespaces/acme/repositories";
const createdAt = "2024-01-01T00:00:00.000000Z";
let emulator: Emulator;
let hub: Hub;
let clock: FakeClock;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: { enabled: false } });
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.reset();
  connect(ciBot);
});
afterEach(() => hub.close());

function connect(environment: Record<string, string>): void {
  clock = new FakeClock(Date.now());
  hub = openHub({ hubUrl: emulator.url, indexUrl: emulator.url }, { environment, clock });
}

const nameOf = (number: number) => `r${String(number).padStart(4, "0")}`;
const one = (name: string) => `GET /v2/namespaces/acme/repositories/${name}`;

/** Calls but for the login, each with how often it was made. */
function calls(): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { method, path } of emulator.requests()) {
    const call = `${method} ${path}`;
    if (path !== "/v2/auth/token") counted[call] = (counted[call] ?? 0) + 1;
  }
  return counted;
}

function total(): number {
  return Object.values(calls()).reduce((sum, count) => sum + count, 0);
}

/** Puts so many private repositories into acme. */
function fill(count: number): void {
  const state = emulator.exportState();
  const repositories = Array.from({ length: count }, (_, number) => ({
    namespace: "acme",
    name: nameOf(number),
    description: `Repository ${number}`,
    fullDescription: "# Overview",
    isPrivate: true,
    registeredAt: createdAt,
  }));
  emulator.importState({ ...state, repositories });
}

/** The states of so many, as a stack has them that manages the description and the privacy. */
function states(count: number, more: (number: number) => Values = () => ({})): Record<string, Values> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, number) => {
      const state = {
        namespace: "acme",
        name: nameOf(number),
        description: `Repository ${number}`,
        isPrivate: true,
        forceDestroy: false,
        adoptExisting: false,
        createdAt,
        ...more(number),
      };
      return [`acme/${nameOf(number)}`, state];
    }),
  );
}

const refresh = (all: Record<string, Values>) => refreshAll(repository, hub, all);

describe("what a refresh costs", () => {
  test("1,000 in one namespace: its ten pages", async () => {
    fill(1000);
    expect(await refresh(states(1000))).toEqual({});
    expect(calls()).toEqual({ [list]: 10 });
  });

  /** As the engine does it. */
  async function refreshEightAtATime(all: Record<string, Values>): Promise<void> {
    const waiting = Object.entries(all);
    const next = async () => {
      for (let each = waiting.shift(); each; each = waiting.shift()) {
        expect(await refresh(Object.fromEntries([each]))).toEqual({});
      }
    };
    await Promise.all(Array.from({ length: 8 }, next));
  }

  test("the same eight at a time", async () => {
    fill(1000);
    await refreshEightAtATime(states(1000));
    expect(calls()).toEqual({ [list]: 10 });
  });

  test("eight at a time, the 50 whose overview is managed first", async () => {
    fill(1000);
    await refreshEightAtATime(states(1000, (number) => (number < 50 ? { fullDescription: "# Overview" } : {})));
    expect(calls()[list]).toBe(10);
    expect(total()).toBe(60);
  });

  test("with the overview managed on 50: one more for each of them", async () => {
    fill(1000);
    const withOverviews = states(1000, (number) => (number % 20 === 0 ? { fullDescription: "# Overview" } : {}));
    expect(await refresh(withOverviews)).toEqual({});
    expect(calls()[list]).toBe(10);
    expect(total()).toBe(60);
  });

  test("with the overview managed on all: one for each, and no list", async () => {
    fill(200);
    expect(await refresh(states(200, () => ({ fullDescription: "# Overview" })))).toEqual({});
    expect(calls()[list]).toBeUndefined();
    expect(total()).toBe(200);
  });

  test("3 in a namespace of 5,000: one for each", async () => {
    fill(5000);
    expect(await refresh(states(3))).toEqual({});
    expect(calls()).toEqual({ [one("r0000")]: 1, [one("r0001")]: 1, [one("r0002")]: 1 });
  });

  test("10 in a namespace of 5,000: the first page, whose count says that more of them do not pay", async () => {
    fill(5000);
    const all = Object.entries(states(5000)).slice(4000, 4010);
    expect(await refresh(Object.fromEntries(all))).toEqual({});
    expect(calls()[list]).toBe(1);
    expect(total()).toBe(11);
  });

  test("a single one: itself", async () => {
    fill(1);
    expect(await refresh(states(1))).toEqual({});
    expect(calls()).toEqual({ [one("r0000")]: 1 });
  });

  test("several namespaces: the list of each that has many", async () => {
    fill(40);
    const { repositories, ...state } = emulator.exportState();
    const botsOwn = { ...repositories[0], namespace: "ci-bot", name: "own" };
    emulator.importState({ ...state, repositories: [...repositories, botsOwn] });
    const own = { namespace: "ci-bot", name: "own", forceDestroy: false, adoptExisting: false, createdAt };
    expect(await refresh({ ...states(40), "ci-bot/own": own })).toEqual({});
    expect(calls()).toEqual({ [list]: 1, "GET /v2/namespaces/ci-bot/repositories/own": 1 });
  });
});

describe("what a refresh finds", () => {
  beforeEach(() => fill(250));

  test.each([
    ["description", { description: "changed in the browser" }],
    ["isPrivate", { isPrivate: false }],
    ["a description that was emptied", { description: "" }],
  ])("drift of %s, from the list", async (_, change) => {
    emulator.editRepository("acme", nameOf(180), change);
    const { description, ...others } = { description: undefined, ...change };
    const expected = description === "" ? { description: "" } : { ...others, ...(description ? { description } : {}) };
    expect(await refresh(states(250))).toEqual({ [`acme/${nameOf(180)}`]: expected });
    expect(calls()).toEqual({ [list]: 3 });
  });

  test("drift of an overview that is managed, from the repository itself", async () => {
    emulator.editRepository("acme", nameOf(180), { fullDescription: "changed" });
    const all = states(250, (number) => (number === 180 ? { fullDescription: "# Overview" } : {}));
    expect(await refresh(all)).toEqual({ [`acme/${nameOf(180)}`]: { fullDescription: "changed" } });
    expect(calls()).toEqual({ [list]: 3, [one(nameOf(180))]: 1 });
  });

  test("drift of categories and of the status, from the list", async () => {
    emulator.editRepository("acme", nameOf(180), { categories: [{ name: "Security", slug: "security" }] });
    emulator.editRepository("acme", nameOf(181), { isActive: false });
    const all = states(250, () => ({ categories: [], status: "active" }));
    expect(await refresh(all)).toEqual({
      [`acme/${nameOf(180)}`]: { categories: ["security"] },
      [`acme/${nameOf(181)}`]: { status: "archived" },
    });
    expect(calls()).toEqual({ [list]: 3 });
  });

  test("drift of immutable tags that are managed, from the repository itself", async () => {
    emulator.editRepository("acme", nameOf(180), { immutableTags: { enabled: true, rules: [".*"] } });
    const off = { immutableTags: { enabled: false, rules: [] } };
    const all = states(250, (number) => (number === 180 ? off : {}));
    expect(await refresh(all)).toEqual({
      [`acme/${nameOf(180)}`]: { immutableTags: { enabled: true, rules: [".*"] } },
    });
    expect(calls()).toEqual({ [list]: 3, [one(nameOf(180))]: 1 });
  });

  test("no drift of what is not declared", async () => {
    emulator.editRepository("acme", nameOf(7), { description: "changed", fullDescription: "changed" });
    expect(await refresh(states(250, () => ({ description: undefined })))).toEqual({});
    expect(calls()).toEqual({ [list]: 3 });
  });

  test("one that was deleted is gone, which only its own answer tells", async () => {
    await hub.repositories.delete("acme", nameOf(42));
    emulator.clearRequests();
    expect(await refresh(states(250))).toEqual({ [`acme/${nameOf(42)}`]: "gone" });
    expect(calls()).toEqual({ [list]: 3, [one(nameOf(42))]: 1 });
  });

  test("one that was deleted and made again has another creation date", async () => {
    emulator.editRepository("acme", nameOf(42), { registeredAt: "2025-02-02T00:00:00.000000Z" });
    expect(await refresh(states(250))).toEqual({
      [`acme/${nameOf(42)}`]: { createdAt: "2025-02-02T00:00:00.000000Z" },
    });
  });

  test("a creation date that the list writes in another way is no difference", async () => {
    expect(await refresh(states(250, () => ({ createdAt: "2024-01-01T00:00:00Z" })))).toEqual({});
    expect(calls()).toEqual({ [list]: 3 });
  });
});

describe("what is not concluded from a list", () => {
  beforeEach(() => fill(250));

  const entry = (number: number) => ({
    namespace: "acme",
    name: nameOf(number),
    description: `Repository ${number}`,
    is_private: true,
    status: 1,
    categories: [],
    date_registered: createdAt,
  });
  const answer = (body: unknown) =>
    emulator.fault({ method: "GET", path: "/v2/namespaces/acme/repositories", kind: "status", status: 200, body });

  test("that a repository is gone which it leaves out", async () => {
    answer({ count: 40, results: Array.from({ length: 40 }, (_, number) => entry(number)).slice(1) });
    expect(await refresh(states(40))).toEqual({});
    expect(calls()).toEqual({ [list]: 1, [one("r0000")]: 1 });
  });

  test.each([["is_private"], ["description"], ["date_registered"], ["name"], ["status"], ["categories"]])(
    "anything of an entry without %s",
    async (field) => {
      const results = Array.from({ length: 40 }, (_, number): Values => entry(number));
      delete results[3]?.[field];
      answer({ count: 40, results });
      expect(await refresh(states(40))).toEqual({});
      expect(calls()).toEqual({ [list]: 1, [one("r0003")]: 1 });
    },
  );

  test("anything of a repository of another namespace", async () => {
    const results = Array.from({ length: 40 }, (_, number) => ({ ...entry(number), namespace: "outsider" }));
    answer({ count: 40, results });
    expect(await refresh(states(40))).toEqual({});
    expect(total()).toBe(41);
  });

  test("anything, where an organization access token does not see the private ones", async () => {
    const scopes = ["scope-repository-read"];
    const [acme, ...others] = emulator.exportState().organizations;
    const organizations = [{ ...acme, accessTokens: [{ token: "dckr_oat_for-this-test", scopes }] }, ...others];
    emulator.importState({ ...emulator.exportState(), organizations });
    await hub.close();
    connect({ DOCKER_USERNAME: "acme", DOCKER_PASSWORD: "dckr_oat_for-this-test" });
    emulator.editRepository("acme", nameOf(5), { isPrivate: false });
    expect(await refresh(states(20))).toEqual({ [`acme/${nameOf(5)}`]: { isPrivate: false } });
    expect(calls()[list]).toBe(1);
    expect(total()).toBe(20);
  });

  test.each([
    ["is refused", { kind: "status", status: 403 }],
    ["fails", { kind: "status", status: 500 }],
    ["is a web page", { kind: "html", status: 200 }],
    ["has no count", { kind: "status", status: 200, body: { results: [] } }],
    ["claims to be endless", { kind: "status", status: 200, body: { count: 1e15, next: "/?page=2", results: [{}] } }],
    [
      "is empty, whatever it claims",
      { kind: "status", status: 200, body: { count: 9, next: "/?page=2", results: [] } },
    ],
  ] as const)("anything, where it %s: each is read by itself", async (_, fault) => {
    emulator.fault({ method: "GET", path: "/v2/namespaces/acme/repositories", ...fault });
    expect(await refresh(states(20))).toEqual({});
    expect(Object.keys(calls())).toHaveLength(21);
    // The list is tried as often as any request, and not once for each.
    expect(total()).toBeLessThan(40);
  });
});

describe("a list is not used", () => {
  beforeEach(() => fill(100));

  test.each<[string, () => Promise<unknown>, Values]>([
    [
      "a change of the description",
      () => hub.repositories.setTexts("acme", "r0001", { description: "New" }),
      { description: "New" },
    ],
    ["a change of the privacy", () => hub.repositories.setPrivate("acme", "r0001", false), { isPrivate: false }],
  ])("for one repository after %s", async (_, write, expected) => {
    expect(await refresh(states(100))).toEqual({});
    await write();
    emulator.clearRequests();
    expect(await refresh(states(100))).toEqual({ "acme/r0001": expected });
    expect(calls()).toEqual({ [one("r0001")]: 1 });
  });

  test("for one that this process deleted", async () => {
    expect(await refresh(states(100))).toEqual({});
    await hub.repositories.delete("acme", "r0001");
    expect(await refresh(states(100))).toEqual({ "acme/r0001": "gone" });
  });

  test("for one that somebody deleted and this process created again", async () => {
    expect(await refresh(states(100))).toEqual({});
    const somebody = connectAs(ciBot, emulator.url);
    await somebody.repositories.delete("acme", "r0001");
    await somebody.close();
    await hub.repositories.create({ namespace: "acme", name: "r0001", description: "New", isPrivate: true });
    expect(await refresh(states(100))).toEqual({
      "acme/r0001": { description: "New", createdAt: expect.any(String) },
    });
    expect(calls()[list]).toBe(1);
  });

  test("for one that this process deleted by the retired API", async () => {
    emulator.setRetired("as-they-did");
    expect(await refresh(states(100))).toEqual({});
    await hub.v1.deleteRepository({ namespace: "acme", name: "r0001" });
    expect(await refresh(states(100))).toEqual({ "acme/r0001": "gone" });
  });

  test("for one that is changed while the list is on its way", async () => {
    const pending = refresh(states(100));
    await hub.repositories.setTexts("acme", "r0001", { description: "New" });
    expect(await pending).toEqual({ "acme/r0001": { description: "New" } });
    expect(calls()[one("r0001")]).toBe(1);
  });

  test("half a minute later", async () => {
    expect(await refresh(states(100))).toEqual({});
    clock.advance(31_000);
    emulator.editRepository("acme", "r0001", { description: "changed" });
    expect(await refresh(states(100))).toEqual({ "acme/r0001": { description: "changed" } });
    expect(calls()).toEqual({ [list]: 2 });
  });

  test("to read what no state has yet (get, import, adoption)", async () => {
    expect(await refresh(states(100))).toEqual({});
    emulator.clearRequests();
    expect(await hub.repositories.get("acme", "r0001")).toMatchObject({ fullDescription: "# Overview" });
    expect(calls()).toEqual({ [one("r0001")]: 1 });
  });
});

describe("access tokens", () => {
  const expiresAt = "2030-01-01T00:00:00Z";

  async function tokens(count: number): Promise<Record<string, Values>> {
    const made: Record<string, Values> = {};
    for (let number = 0; number < count; number++) {
      const input = { label: `ci ${number}`, scopes: ["repo:read"] };
      const expiry = number % 2 === 0 ? { expiresAt } : {};
      const { uuid, token, createdAt } = await hub.accessTokens.create({ ...input, ...expiry }, "test");
      made[uuid] = { ...input, ...expiry, isActive: true, uuid, token, createdAt };
    }
    emulator.clearRequests();
    return made;
  }

  test("120 cost the two pages of their list, and drift in each property is found", async () => {
    const made = await tokens(120);
    expect(await refreshAll(accessToken, hub, made)).toEqual({});
    expect(calls()).toEqual({ "GET /v2/access-tokens": 2 });
    const [first = "", second = "", third = ""] = Object.keys(made);
    await hub.accessTokens.update(first, { label: "renamed" });
    await hub.accessTokens.update(second, { isActive: false });
    await hub.accessTokens.delete(third);
    connect(ciBot);
    emulator.clearRequests();
    expect(await refreshAll(accessToken, hub, made)).toEqual({
      [first]: { label: "renamed" },
      [second]: { isActive: false },
      [third]: "gone",
    });
    expect(calls()).toEqual({ "GET /v2/access-tokens": 2, [`GET /v2/access-tokens/${third}`]: 1 });
  });

  test("one whose expiry the list leaves out is read by itself", async () => {
    const made = await tokens(10);
    const results = Object.values(made).map(({ uuid, label, scopes, createdAt }) => ({
      uuid,
      scopes,
      token_label: label,
      is_active: true,
      created_at: createdAt,
    }));
    const body = { count: 10, active_count: 10, next: null, previous: null, results };
    emulator.fault({ method: "GET", path: "/v2/access-tokens", kind: "status", status: 200, body });
    expect(await refreshAll(accessToken, hub, made)).toEqual({});
    expect(calls()["GET /v2/access-tokens"]).toBe(1);
    expect(total()).toBe(6);
  });

  test("those that this process changed or deleted are read by themselves", async () => {
    const made = await tokens(10);
    await refreshAll(accessToken, hub, made);
    const [first = "", second = ""] = Object.keys(made);
    await hub.accessTokens.update(first, { isActive: false });
    await hub.accessTokens.delete(second);
    emulator.clearRequests();
    expect(await refreshAll(accessToken, hub, made)).toEqual({ [first]: { isActive: false }, [second]: "gone" });
    expect(calls()).toEqual({ [`GET /v2/access-tokens/${first}`]: 1, [`GET /v2/access-tokens/${second}`]: 1 });
  });
});
