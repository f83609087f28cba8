import { expect, test } from "@jest/globals";
import { teamMembers } from "../../provider/resources/teamMembers";
import { emulator, hub, onEmulator } from "./emulated";
import { Managed } from "./managed";
import { changes, organizationSeed } from "./organization";

const list = "/v2/orgs/acme/groups/developers/members";
const declared = { organization: "acme", team: "developers", members: ["carol", "alice", "bob", "alice"] };

onEmulator({ seed: organizationSeed });

const create = (program: Record<string, unknown>) => Managed.create(teamMembers, hub, program);
const members = async () => (await hub.teamMembers.list("acme", "developers"))?.map(({ username }) => username).sort();

test("create adds whom the team lacks, and nobody twice; the order is no difference", async () => {
  const made = await create(declared);
  expect(await members()).toEqual(["alice", "bob", "carol"]);
  expect(changes(emulator.requests())).toEqual([`POST ${list}`, `POST ${list}`]);
  expect(await made.drift()).toEqual({});
  emulator.clearRequests();
  await made.update({ ...declared, members: ["bob", "carol", "alice"] });
  expect(changes(emulator.requests())).toEqual([]);
});

test("create names those who would be taken out, and takes nobody out unless that is declared", async () => {
  const program = { ...declared, members: ["bob"] };
  await expect(create(program)).rejects.toThrow(
    "The team acme/developers has members that the program does not declare: alice.\n" +
      "Declare them in members; or, to take them out, set adoptExisting: true.",
  );
  expect(await members()).toEqual(["alice"]);
  await create({ ...program, adoptExisting: true });
  expect(await members()).toEqual(["bob"]);
});

test("somebody who was added or taken out on Docker Hub is drift, and the repair is exact", async () => {
  const made = await create(declared);
  await hub.teamMembers.add("acme", "developers", "dave");
  await hub.teamMembers.remove("acme", "developers", "bob");
  expect(await made.drift()).toEqual({ members: ["alice", "carol", "dave"] });
  emulator.clearRequests();
  await made.update(declared);
  expect(changes(emulator.requests())).toEqual([`POST ${list}`, `DELETE ${list}/dave`]);
  expect(await made.drift()).toEqual({});
});

test("an update that failed on the way is gone on with", async () => {
  const made = await create(declared);
  emulator.fault({ method: "DELETE", path: `${list}/*`, kind: "status", status: 403, count: 1 });
  const next = { ...declared, members: ["dave"] };
  await expect(made.update(next)).rejects.toThrow('Team members of "acme" can\'t be managed');
  await made.update(next);
  expect(await members()).toEqual(["dave"]);
});

test("a team that is not there is said as such, and one that was deleted is gone", async () => {
  await expect(create({ ...declared, team: "nobody" })).rejects.toThrow('There is no team "nobody" in "acme"');
  const made = await create(declared);
  await hub.teams.delete("acme", "developers");
  expect(await made.drift()).toBeUndefined();
  await made.delete();
});

test("delete takes out whom it manages, and nobody else", async () => {
  const made = await create(declared);
  await hub.teamMembers.add("acme", "developers", "dave");
  await made.delete();
  expect(await members()).toEqual(["dave"]);
});

test("get reads the whole list", async () => {
  expect(await Managed.find(teamMembers, hub, "acme/developers")).toMatchObject({ state: { members: ["alice"] } });
});
