import { describe, expect, test } from "@jest/globals";
import { getOrgMembers } from "../../provider/functions/getOrgMembers";
import { collect } from "../../provider/hub";
import { orgMember } from "../../provider/resources/orgMember";
import { connect, emulator, hub, onEmulator } from "./emulated";
import { callOn, Managed, refreshAll } from "./managed";
import { changes, organizationSeed } from "./organization";

const bulk = "/v2/invites/bulk";
const members = "/v2/orgs/acme/members";
const erin = { organization: "acme", member: "erin", role: "member" };
const alice = { organization: "acme", member: "alice", role: "member", adoptExisting: true };

onEmulator({ seed: organizationSeed });

const create = (program: Record<string, unknown>) => Managed.create(orgMember, hub, program);
const sent = () => changes(emulator.requests());

/** Who is in the organization in which role; of those who were invited, with a question mark. */
async function standing(): Promise<Record<string, string | undefined>> {
  const { items } = await collect(hub.orgMembers.list("acme"));
  const invites = await hub.invites.list("acme");
  return Object.fromEntries([
    ...items.map(({ username, role }) => [username, role]),
    ...invites.map(({ invitee, role }) => [invitee, `${role}?`]),
  ]);
}

describe.each([
  ["a Docker ID", "erin"],
  ["an address", "erin@example.com"],
])("somebody who is invited by %s", (_, member) => {
  const program = { ...erin, member };

  test("is pending, which is no difference, and is never invited twice", async () => {
    const made = await create(program);
    expect(made.id).toBe(`acme/${member}`);
    expect(made.state).toMatchObject({ status: "pending", inviteId: expect.any(String) });
    expect(await made.drift()).toEqual({});
    await made.update(program);
    await create(program);
    expect(sent()).toEqual([`POST ${bulk}`]);
    expect(await standing()).toMatchObject({ [member]: "member?" });
  });

  test("is recognized when the invitation was accepted, and nothing is sent for it", async () => {
    const made = await create({ ...program, role: "editor" });
    emulator.acceptInvite("acme", member);
    connect();
    emulator.clearRequests();
    const later = Managed.resume(orgMember, hub, made.id, made.state);
    await later.drift();
    expect(later.state).toMatchObject({ status: "member", username: "erin", role: "editor" });
    expect(later.state.inviteId).toBeUndefined();
    expect(sent()).toEqual([]);
  });

  test("gets another invitation for another role, and none when it is withdrawn", async () => {
    const made = await create(program);
    await made.update({ ...program, role: "editor" });
    expect(await standing()).toMatchObject({ [member]: "editor?" });
    expect(sent()).toEqual([`POST ${bulk}`, expect.stringMatching(/^DELETE .v2.invites./), `POST ${bulk}`]);
    await made.delete();
    await made.delete();
    expect(await standing()).not.toHaveProperty([member]);
  });
});

describe("create", () => {
  test("whose answer was lost is looked up, and no second mail is sent", async () => {
    emulator.fault({ method: "POST", path: bulk, kind: "reset-after", count: 1 });
    expect((await create(erin)).state).toMatchObject({ status: "pending" });
    expect(sent()).toEqual([`POST ${bulk}`]);
  });

  test("of a member is refused, unless adopting is declared; then only a role that differs is sent", async () => {
    await expect(create({ ...alice, adoptExisting: false })).rejects.toThrow(
      'The membership of alice in "acme" exists already and is not in this stack. To adopt it as it is, set adoptExisting: true.',
    );
    await create(alice);
    expect(sent()).toEqual([]);
    await create({ ...alice, role: "editor" });
    expect(sent()).toEqual([`PUT ${members}/alice`]);
    expect(await standing()).toMatchObject({ alice: "editor" });
  });

  test("of somebody who was invited to another role is refused, unless adopting is declared", async () => {
    await create(erin);
    await expect(create({ ...erin, role: "owner" })).rejects.toThrow(
      'An invitation of erin to "acme" as member exists already',
    );
    expect(await standing()).toMatchObject({ erin: "member?" });
    await create({ ...erin, role: "owner", adoptExisting: true });
    expect(await standing()).toMatchObject({ erin: "owner?" });
  });

  test("of nobody says so", async () => {
    await expect(create({ ...erin, member: "nobody-at-all" })).rejects.toThrow(
      'nobody-at-all was not invited to "acme": there is no such Docker ID. Check it, or invite by e-mail address.',
    );
  });

  test.each([
    ["Erin", '"Erin" is not a valid Docker ID or organization'],
    ["erin@", '"erin@" is not a valid e-mail address'],
  ])("of %s is refused beforehand", async (member, message) => {
    await expect(create({ ...erin, member })).rejects.toThrow(message);
    expect(sent()).toEqual([]);
  });

  test("with a role that there is not says what is meant", async () => {
    await expect(create({ ...erin, role: "ownr" })).rejects.toThrow('did you mean "owner"?');
  });
});

test("drift of the role is shown, and repaired in place", async () => {
  const made = await create(alice);
  const found = await hub.orgMembers.find("acme", "alice");
  if (found) await hub.orgMembers.setRole("acme", found, "owner");
  expect(await made.drift()).toEqual({ role: "owner" });
  emulator.clearRequests();
  await made.update(alice);
  expect(sent()).toEqual([`PUT ${members}/alice`]);
  expect(await made.drift()).toEqual({});
});

test("somebody who left is gone; a list that fails is not that", async () => {
  const made = await create(alice);
  emulator.fault({ method: "GET", path: members, kind: "status", status: 500 });
  await expect(made.drift()).rejects.toThrow("(500)");
  emulator.clearFaults();
  await made.delete();
  expect(await standing()).not.toHaveProperty("alice");
  expect(await made.drift()).toBeUndefined();
  await made.delete();
});

test("the last owner stays, in the Hub's own words", async () => {
  const made = await create({ organization: "acme", member: "ci-bot", role: "owner", adoptExisting: true });
  await expect(made.delete()).rejects.toThrow("the last owner of an organization can't be removed");
});

test("a refresh of many reads the list of members once, and that of invitations once", async () => {
  const states: Record<string, Record<string, unknown>> = {};
  for (const member of ["alice", "bob", "carol", "dave"]) {
    const made = await create({ ...alice, member });
    states[made.id] = made.state;
  }
  for (const member of ["x@example.com", "y@example.com", "z@example.com"]) {
    const made = await create({ ...erin, member });
    states[made.id] = made.state;
  }
  connect();
  emulator.clearRequests();
  expect(await refreshAll(orgMember, hub, states)).toEqual({});
  const asked = emulator.requests().filter(({ method }) => method === "GET");
  expect(asked.filter(({ path }) => path === "/v2/orgs/acme/invites")).toHaveLength(1);
  // Once for the names, and for each of the three addresses a search, since so few are no reason to read a list.
  expect(asked.filter(({ path }) => path === members)).toHaveLength(4);
});

test("the drift report lists members by what they are declared as", async () => {
  const [list] = orgMember.listed?.lists?.(hub, ["acme/alice@example.com"]) ?? [];
  const ids = [];
  if (list) for await (const { id } of list.items) ids.push(id);
  expect(ids.sort()).toEqual(["acme/alice@example.com", "acme/bob", "acme/carol", "acme/ci-bot", "acme/dave"]);
});

test("getOrgMembers lists members and who was invited", async () => {
  await create({ ...erin, role: "editor" });
  const { members: listed, invites } = await callOn(hub, getOrgMembers, { organization: "acme" });
  expect(listed).toHaveLength(5);
  expect(listed).toContainEqual({
    username: "alice",
    fullName: expect.any(String),
    email: "alice@example.com",
    role: "member",
    teams: ["developers"],
    isGuest: false,
    joinedAt: expect.any(String),
  });
  expect(invites).toMatchObject([{ invitee: "erin", role: "editor", inviter: "ci-bot" }]);
});
