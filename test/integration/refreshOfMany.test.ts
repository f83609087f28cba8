import { beforeEach, describe, expect, test } from "@jest/globals";
import { connect, emulator, hub, onEmulator } from "./emulated";
import { calls, createdAt, fill, list, nameOf, one, refresh, states, total, type Values } from "./manyRepositories";

onEmulator({ rateLimit: { enabled: false } });

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
