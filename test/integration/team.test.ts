import { describe, expect, test } from "@jest/globals";
import { collect } from "../../provider/hub";
import { team } from "../../provider/resources/team";
import { emulator, hub, onEmulator } from "./emulated";
import { Managed } from "./managed";
import { changes, organizationSeed } from "./organization";

const declared = { organization: "acme", name: "platform", description: "Who runs the clusters" };

onEmulator({ seed: organizationSeed });

const create = (program: Record<string, unknown>) => Managed.create(team, hub, program);
const names = async () =>
  (await collect(hub.teams.list("acme"))).items.map(({ name }) => name).filter((name) => name !== "owners");

describe("create", () => {
  test("makes it as declared, and nothing differs then", async () => {
    const made = await create(declared);
    expect(made.id).toBe(`acme/${made.state.uuid}`);
    expect(await hub.teams.get("acme", "platform")).toMatchObject({ description: "Who runs the clusters" });
    expect(await made.drift()).toEqual({});
  });

  test("of one that exists is refused, and changes nothing", async () => {
    emulator.clearRequests();
    await expect(create({ organization: "acme", name: "developers", description: "" })).rejects.toThrow(
      "The team acme/developers exists already and is not in this stack. To adopt it as it is, set adoptExisting: true.",
    );
    expect(changes(emulator.requests())).toEqual([]);
  });

  test("adopts one where that is declared, and sends only what differs", async () => {
    emulator.clearRequests();
    const made = await create({ organization: "acme", name: "developers", adoptExisting: true });
    expect(changes(emulator.requests())).toEqual([]);
    await made.update({
      organization: "acme",
      name: "developers",
      description: "All who develop",
      adoptExisting: true,
    });
    expect(await hub.teams.get("acme", "developers")).toMatchObject({ description: "All who develop", memberCount: 1 });
  });

  test("whose answer was lost is recognized as ours, and not done twice", async () => {
    emulator.fault({ method: "POST", path: "/v2/orgs/acme/groups", kind: "reset-after", count: 1 });
    const made = await create(declared);
    expect(await made.drift()).toEqual({});
    expect(changes(emulator.requests())).toEqual(["POST /v2/orgs/acme/groups"]);
  });

  test("that was not carried out is done once more", async () => {
    emulator.fault({ method: "POST", path: "/v2/orgs/acme/groups", kind: "status", status: 502, count: 1 });
    await create(declared);
    expect(await names()).toEqual(["developers", "platform"]);
  });

  test.each([
    [{ name: "x" }, /^name: "x" is not a valid team name: letters, digits, dashes and underscores, 3 to 30 characters/],
    [{ name: "owners" }, "must not be owners"],
  ])("of %j is refused beforehand", async (wrong, message) => {
    await expect(create({ ...declared, ...wrong })).rejects.toThrow(message);
    expect(changes(emulator.requests())).toEqual([]);
  });

  test("without the plan is explained", async () => {
    await expect(create({ ...declared, organization: "smallco" })).rejects.toThrow(
      /^Teams of "smallco" can't be managed: it needs .* a Docker Team or Business plan\.\n.*\(403\)/,
    );
  });
});

describe("update", () => {
  test("renames in place, so that members and permissions stay", async () => {
    const made = await create(declared);
    await hub.teamMembers.add("acme", "platform", "alice");
    emulator.clearRequests();
    await made.update({ ...declared, name: "infrastructure" });
    expect(changes(emulator.requests())).toEqual(["PATCH /v2/orgs/acme/groups/platform"]);
    expect(await hub.teams.get("acme", "infrastructure")).toMatchObject({ uuid: made.state.uuid, memberCount: 1 });
    expect(await made.drift()).toEqual({});
  });

  test("to another organization needs a new team", async () => {
    const made = await create(declared);
    await expect(made.update({ ...declared, organization: "smallco" })).rejects.toThrow(
      "must be replaced: organization",
    );
  });

  test("sends an empty description when its declaration is removed, and none while it was never declared", async () => {
    const made = await create(declared);
    await made.update({ organization: "acme", name: "platform" });
    expect(await hub.teams.get("acme", "platform")).toMatchObject({ description: "" });
    await hub.teams.update("acme", "platform", { description: "somebody's" });
    expect(await made.drift()).toEqual({});
    await made.update({ organization: "acme", name: "platforms" });
    expect(await hub.teams.get("acme", "platforms")).toMatchObject({ description: "somebody's" });
  });
});

describe("drift", () => {
  test("of the name shows the new one, and the repair renames it back, also where another has the old name", async () => {
    const made = await create(declared);
    await hub.teams.update("acme", "platform", { name: "renamed" });
    expect(await made.drift()).toEqual({ name: "renamed" });
    await made.update(declared);
    expect(await made.drift()).toEqual({});

    await hub.teams.update("acme", "platform", { name: "renamed-again" });
    const other = await hub.teams.create("acme", { name: "platform" });
    expect(await made.drift()).toEqual({ name: "renamed-again" });
    await made.delete();
    expect(await hub.teams.get("acme", "platform")).toMatchObject({ uuid: other.uuid });
    expect(await names()).toEqual(["developers", "platform"]);
  });

  test("of the description is shown, and repaired", async () => {
    const made = await create(declared);
    await hub.teams.update("acme", "platform", { description: "changed" });
    expect(await made.drift()).toEqual({ description: "changed" });
    await made.update(declared);
    expect(await made.drift()).toEqual({});
  });

  test("a team that was deleted is gone, and a server that fails is not that", async () => {
    const made = await create(declared);
    emulator.fault({ path: "/v2/orgs/acme/groups/*", kind: "status", status: 500 });
    await expect(made.drift()).rejects.toThrow("(500)");
    emulator.clearFaults();
    await hub.teams.delete("acme", "platform");
    expect(await made.drift()).toBeUndefined();
  });
});

test("it is found by its name, whatever its id, and goes on under that", async () => {
  const found = await Managed.find(team, hub, "acme/developers");
  expect(found).toMatchObject({ id: `acme/${found?.state.uuid}`, state: { description: "Who develops" } });
  expect(await Managed.find(team, hub, "acme/nobody")).toBeUndefined();
  await expect(Managed.find(team, hub, "developers")).rejects.toThrow(
    '"developers" is not the id of a Team: the id is organization/name, such as acme/developers.',
  );
});

test("delete removes it, and one that is gone already is fine", async () => {
  const made = await create(declared);
  await made.delete();
  expect(await names()).toEqual(["developers"]);
  await made.delete();
});

test("the drift report knows teams that no stack declares, but for the one of the owners", async () => {
  const lists = team.listed?.lists?.(hub, ["acme/some-uuid"]) ?? [];
  expect(lists.map(({ what }) => what)).toEqual(["the teams of acme"]);
  for (const { items } of lists) {
    expect((await collect(items)).items).toEqual([
      {
        id: expect.stringMatching(/^acme\/[0-9a-f-]{36}$/),
        name: "acme/developers",
        details: [],
        properties: { name: "developers", description: "Who develops" },
      },
    ]);
  }
});
