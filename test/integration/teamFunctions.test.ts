import { expect, test } from "@jest/globals";
import { getTeam } from "../../provider/functions/getTeam";
import { getTeams } from "../../provider/functions/getTeams";
import { hub, onEmulator } from "./emulated";
import { callOn } from "./managed";
import { organizationSeed } from "./organization";

onEmulator({ seed: organizationSeed });

const developers = {
  name: "developers",
  description: "Who develops",
  uuid: expect.any(String),
  teamId: expect.any(Number),
  memberCount: 1,
};

test("getTeam reads a team and who is in it", async () => {
  const read = await callOn(hub, getTeam, { organization: "acme", name: "developers" });
  expect(read).toEqual({ ...developers, members: ["alice"] });
  await expect(callOn(hub, getTeam, { organization: "acme", name: "nobody" })).rejects.toThrow(
    'There is no team "nobody" in "acme", or these credentials don\'t see it.',
  );
});

test("getTeams lists all pages, those of a member, or no more than asked for", async () => {
  for (let at = 100; at < 220; at++) await hub.teams.create("acme", { name: `team-${at}` });
  const all = await callOn(hub, getTeams, { organization: "acme" });
  expect(all).toEqual({ teams: expect.any(Array), hasMore: false });
  expect(all.teams).toHaveLength(122);
  expect(await callOn(hub, getTeams, { organization: "acme", username: "alice" })).toEqual({
    teams: [developers],
    hasMore: false,
  });
  const first = await callOn(hub, getTeams, { organization: "acme", limit: 1 });
  expect(first).toEqual({ teams: [developers], hasMore: true });
  await expect(callOn(hub, getTeams, { organization: "smallco" })).rejects.toThrow(
    'Teams of "smallco" can\'t be managed',
  );
});
