import { expect, test } from "@jest/globals";
import { teamMember } from "../../provider/resources/teamMember";
import { emulator, hub, onEmulator } from "./emulated";
import { Managed, refreshAll } from "./managed";
import { changes, organizationSeed } from "./organization";

const list = "/v2/orgs/acme/groups/developers/members";
const declared = { organization: "acme", team: "developers", username: "bob" };

onEmulator({ seed: organizationSeed });

const members = async () => (await hub.teamMembers.list("acme", "developers"))?.map(({ username }) => username).sort();

test("create adds the user, delete takes the user out, and neither touches others", async () => {
  const made = await Managed.create(teamMember, hub, declared);
  expect(made.id).toBe("acme/developers/bob");
  expect(await members()).toEqual(["alice", "bob"]);
  expect(await made.drift()).toEqual({});
  await made.delete();
  await made.delete();
  expect(await members()).toEqual(["alice"]);
});

test("somebody who was taken out, and a team that was deleted, are gone", async () => {
  const made = await Managed.create(teamMember, hub, declared);
  await hub.teamMembers.remove("acme", "developers", "bob");
  expect(await made.drift()).toBeUndefined();
  const again = await Managed.create(teamMember, hub, declared);
  await hub.teams.delete("acme", "developers");
  expect(await again.drift()).toBeUndefined();
});

test("an answer that was lost is asked for again, since adding twice is adding once", async () => {
  emulator.fault({ method: "POST", path: list, kind: "reset-after", count: 1 });
  await Managed.create(teamMember, hub, declared);
  expect(await members()).toEqual(["alice", "bob"]);
});

test("somebody who is not in the organization is refused in words that help", async () => {
  await expect(Managed.create(teamMember, hub, { ...declared, username: "erin" })).rejects.toThrow(
    /^erin was not added to the team "developers" of "acme": .*has not accepted the invitation yet\. OrgMember invites\./,
  );
});

test("a refresh of many reads the list of a team once, and searches only for whom it lacks", async () => {
  const names = Array.from({ length: 130 }, (_, at) => `member-${String(at).padStart(3, "0")}`);
  const [acme] = organizationSeed.organizations ?? [];
  emulator.importState({
    ...organizationSeed,
    users: [...(organizationSeed.users ?? []), ...names.map((username) => ({ username, password: "secret" }))],
    organizations: [
      {
        ...acme,
        members: { "ci-bot": "owner", alice: "member", ...Object.fromEntries(names.map((each) => [each, "member"])) },
        teams: [{ name: "developers", members: names.filter((each) => each !== "member-007") }],
      },
    ],
  });
  emulator.clearRequests();
  const states = Object.fromEntries(
    names.map((username) => [`acme/developers/${username}`, { ...declared, username }]),
  );
  expect(await refreshAll(teamMember, hub, states)).toEqual({ "acme/developers/member-007": "gone" });
  const asked = emulator.requests().filter(({ method }) => method === "GET");
  expect(asked.map(({ path }) => path)).toEqual([list, list, list]);
});

test("nothing is concluded from a list that fails", async () => {
  const made = await Managed.create(teamMember, hub, declared);
  emulator.fault({ method: "GET", path: list, kind: "status", status: 500 });
  await expect(made.drift()).rejects.toThrow("(500)");
});

test("what is in the team already is no error, and nothing is sent for a change of nothing", async () => {
  const made = await Managed.create(teamMember, hub, { ...declared, username: "alice" });
  emulator.clearRequests();
  await made.update({ ...declared, username: "alice" });
  expect(changes(emulator.requests())).toEqual([]);
  await expect(made.update({ ...declared, team: "others" })).rejects.toThrow("must be replaced: team");
});
