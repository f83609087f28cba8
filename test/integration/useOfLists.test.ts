import { beforeEach, describe, expect, test } from "@jest/globals";
import { clock, emulator, hub, onEmulator } from "./emulated";
import { ciBot, connectAs } from "./managed";
import { calls, fill, list, one, refresh, states, type Values } from "./manyRepositories";

onEmulator({ rateLimit: { enabled: false } });

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
