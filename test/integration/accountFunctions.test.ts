import { expect, test } from "@jest/globals";
import { getCurrentUser } from "../../provider/functions/getCurrentUser";
import { getOrganization } from "../../provider/functions/getOrganization";
import { getOrganizations } from "../../provider/functions/getOrganizations";
import { emulator, hub, onEmulator } from "./emulated";
import { callOn, connectAs } from "./managed";
import { organizationSeed } from "./organization";

onEmulator({ seed: organizationSeed });

test("getCurrentUser reads who is logged in", async () => {
  const read = await callOn(hub, getCurrentUser);
  expect(read).toMatchObject({ username: "ci-bot", isStaff: false, joinedAt: expect.any(String) });
});

test("getOrganizations lists what the user is in, with role, teams and plan", async () => {
  expect(await callOn(hub, getOrganizations)).toMatchObject({
    organizations: [
      { name: "acme", role: "owner", teams: ["owners"], plan: "business", isActive: true },
      { name: "smallco", role: "owner", plan: "personal" },
    ],
  });
});

test("getOrganization reads what everyone may know, and says when there is none", async () => {
  expect(await callOn(hub, getOrganization, { organization: "acme" })).toMatchObject({ name: "acme", company: "" });
  await expect(callOn(hub, getOrganization, { organization: "nobody" })).rejects.toThrow(
    'There is no organization "nobody".',
  );
});

test("an organization access token is told that it is no user", async () => {
  const { token = "" } = await hub.orgAccessTokens.create("acme", {
    label: "machine",
    resources: [{ path: "acme", scopes: ["scope-member-read"] }],
  });
  const machine = connectAs({ DOCKER_USERNAME: "acme", DOCKER_PASSWORD: token }, emulator.url);
  for (const definition of [getCurrentUser, getOrganizations]) {
    await expect(callOn(machine, definition)).rejects.toThrow(/^These credentials are not a user's/);
  }
  await machine.close();
});
