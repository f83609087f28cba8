import { beforeEach, describe, expect, test } from "@jest/globals";
import { repositoryTeamPermission } from "../../provider/resources/repositoryTeamPermission";
import { Lifecycle } from "../../provider/rules/lifecycle";
import { Run } from "../../provider/rules/run";
import { connect, emulator, hub, onEmulator } from "./emulated";
import { Managed, refreshAll } from "./managed";
import { changes, organizationSeed } from "./organization";

const api = { namespace: "acme", repository: "api" };
const list = "/v2/repositories/acme/api/groups";
const declared = { ...api, team: "developers", permission: "write" };
let teamId: number;

onEmulator({ seed: organizationSeed });
beforeEach(async () => {
  teamId = (await hub.teams.get("acme", "developers"))?.id ?? 0;
  emulator.clearRequests();
});

const create = (program: Record<string, unknown>) => Managed.create(repositoryTeamPermission, hub, program);
const held = async () => (await hub.teamPermissions.get(api, teamId))?.permission;

describe("create", () => {
  test("gives it to the team of that name, whose number is looked up", async () => {
    const made = await create(declared);
    expect(made.id).toBe(`acme/api/${teamId}`);
    expect(await held()).toBe("write");
    expect(await made.drift()).toEqual({});
  });

  test("of one that the team has is refused, unless adopting is declared", async () => {
    const program = { ...declared, repository: "web" };
    await expect(create(program)).rejects.toThrow(
      'The permission of the team "developers" for acme/web exists already and is not in this stack.',
    );
    expect(changes(emulator.requests())).toEqual([]);
    await create({ ...program, adoptExisting: true });
    expect(await hub.teamPermissions.get({ ...api, repository: "web" }, teamId)).toMatchObject({ permission: "write" });
  });

  test("whose answer was lost is recognized as ours, and not done twice", async () => {
    emulator.fault({ method: "POST", path: list, kind: "reset-after", count: 1 });
    await create(declared);
    expect(await held()).toBe("write");
    expect(changes(emulator.requests())).toEqual([`POST ${list}`]);
  });

  test("for a team that is not there names it, and sends nothing", async () => {
    await expect(create({ ...declared, team: "nobody" })).rejects.toThrow('There is no team "nobody" in "acme"');
    expect(changes(emulator.requests())).toEqual([]);
  });

  test("of an unknown permission is refused with what was meant", async () => {
    await expect(create({ ...declared, permission: "writ" })).rejects.toThrow(
      'permission: must be one of read, write, admin, not "writ"; did you mean "write"?',
    );
  });
});

test.each(["read", "admin"])("a change to %s is made in place", async (permission) => {
  const made = await create(declared);
  emulator.clearRequests();
  await made.update({ ...declared, permission });
  expect(changes(emulator.requests())).toEqual([`PATCH ${list}/${teamId}/`]);
  expect(await held()).toBe(permission);
});

test("drift of the permission is shown, and repaired; one that was taken away is gone", async () => {
  const made = await create(declared);
  await hub.teamPermissions.change(api, teamId, "admin");
  expect(await made.drift()).toEqual({ permission: "admin" });
  await made.update(declared);
  expect(await made.drift()).toEqual({});
  await hub.teamPermissions.revoke(api, teamId);
  expect(await made.drift()).toBeUndefined();
  await made.delete();
});

function newLifecycle(): Lifecycle {
  const run = new Run();
  return new Lifecycle(
    repositoryTeamPermission,
    () => ({ hub, namespace: undefined }),
    () => run,
    Symbol("unknown"),
  );
}

test("where the team is renamed, it is the same permission", async () => {
  const made = await create(declared);
  await hub.teams.update("acme", "developers", { name: "engineers" });
  emulator.clearRequests();
  const lifecycle = newLifecycle();
  const inputs = { ...declared, team: "engineers", adoptExisting: false };
  expect(await lifecycle.diff(made.id, made.state, inputs)).toMatchObject({ replaces: [] });
  expect(await lifecycle.update(made.id, made.state, inputs)).toMatchObject({ team: "engineers" });
  expect(changes(emulator.requests())).toEqual([]);
  await hub.teams.create("acme", { name: "others" });
  expect(await lifecycle.diff(made.id, made.state, { ...inputs, team: "others" })).toMatchObject({
    replaces: ["team"],
  });
});

test("where that is not known beforehand the entry is replaced, and nothing is taken away on Docker Hub", async () => {
  const made = await create(declared);
  const lifecycle = newLifecycle();
  const inputs = { ...declared, team: "engineers", adoptExisting: false };
  expect(await lifecycle.diff(made.id, made.state, inputs)).toMatchObject({ replaces: ["team"], deletesFirst: false });
  await hub.teams.update("acme", "developers", { name: "engineers" });
  emulator.clearRequests();
  expect((await lifecycle.create(inputs)).id).toBe(made.id);
  await lifecycle.delete(made.id, made.state);
  expect(changes(emulator.requests())).toEqual([]);
  expect(await held()).toBe("write");
});

test("a refresh of a repository with many teams reads its list once", async () => {
  const states: Record<string, Record<string, unknown>> = {};
  for (const team of ["team-1", "team-2", "team-3", "team-4", "team-5"]) {
    await hub.teams.create("acme", { name: team });
    const made = await create({ ...declared, team });
    states[made.id] = made.state;
  }
  connect();
  emulator.clearRequests();
  expect(await refreshAll(repositoryTeamPermission, hub, states)).toEqual({});
  expect(emulator.requests().filter(({ method }) => method === "GET")).toHaveLength(1);
});

test("it is found by the team's name", async () => {
  const found = await Managed.find(repositoryTeamPermission, hub, "acme/web/developers");
  expect(found).toMatchObject({ id: `acme/web/${teamId}`, state: { permission: "read" } });
});
