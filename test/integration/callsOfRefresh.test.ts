import { describe, expect, test } from "@jest/globals";
import { emulator, onEmulator } from "./emulated";
import { calls, createdAt, fill, list, one, refresh, states, total, type Values } from "./manyRepositories";

onEmulator({ rateLimit: { enabled: false } });

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
