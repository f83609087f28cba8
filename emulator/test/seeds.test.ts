import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Emulator, type Seed, startEmulator } from "dockerhub-emulator";

const users = [{ username: "ann", password: "secret" }];
const organization = { name: "acme", members: { ann: "owner" as const } };

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ seed: {} });
});
afterAll(() => emulator.close());

test.each<[string, Seed]>([
  ['the account "ann" is there twice', { users: [...users, ...users] }],
  ['the account "ann" is there twice', { users, organizations: [{ name: "ann" }] }],
  ['the account "library" is there twice', { organizations: [{ name: "library" }] }],
  [
    "the repository ann/web is there twice",
    { users, repositories: ["web", "web", "web"].map((name) => ({ namespace: "ann", name })) },
  ],
  [
    'repositories[0].namespace: no user or organization "bob" for bob/web',
    { repositories: [{ namespace: "bob", name: "web" }] },
  ],
  [
    'repositories[0].collaborators[0]: no user "bob"',
    { users, repositories: [{ namespace: "ann", name: "web", collaborators: ["bob"] }] },
  ],
  ['organizations[0].members: no user "bob"', { organizations: [{ name: "acme", members: { bob: "member" } }] }],
  [
    'organizations[0].teams: the team "dev" is there twice',
    { users, organizations: [{ ...organization, teams: [{ name: "dev" }, { name: "dev" }] }] },
  ],
  [
    "two teams have the id 1",
    {
      users,
      organizations: [
        { ...organization, teams: [{ name: "dev", id: 1 }] },
        { name: "other", teams: [{ name: "dev", id: 1 }] },
      ],
    },
  ],
  [
    'organizations[0].teams[0].members: "bob" is not a member of acme',
    { users, organizations: [{ ...organization, teams: [{ name: "dev", members: ["bob"] }] }] },
  ],
  [
    'organizations[0].teams[0].members: must be empty; an owner has the role "owner"',
    { users, organizations: [{ ...organization, teams: [{ name: "owners", members: ["ann"] }] }] },
  ],
  [
    "organizations[0].teams[0].repositories: no repository acme/web",
    { users, organizations: [{ ...organization, teams: [{ name: "dev", repositories: { web: "read" } }] }] },
  ],
  [
    'organizations[0].invites[0].team: no team "dev"',
    { users, organizations: [{ ...organization, invites: [{ invitee: "bob@example.com", team: "dev" }] }] },
  ],
  [
    "organizations[0].accessTokens[0].resources[0].path: must be acme",
    {
      users,
      organizations: [
        {
          ...organization,
          accessTokens: [
            { token: "secret", resources: [{ type: "TYPE_ORG", path: "other", scopes: ["scope-repository-list"] }] },
          ],
        },
      ],
    },
  ],
  [
    "repositories[0].description: must be at most 100 bytes long",
    { users, repositories: [{ namespace: "ann", name: "web", description: "é".repeat(51) }] },
  ],
  [
    "repositories[0].fullDescription: must be at most 25000 bytes long",
    { users, repositories: [{ namespace: "ann", name: "web", fullDescription: "x".repeat(25_001) }] },
  ],
])("a seed is refused with: %s", (mistake, seed) => {
  expect(() => emulator.importState(seed)).toThrow(new Error(`import: ${mistake}`));
});

test("all mistakes are said at once, each in a line", () => {
  const seed = { users, organizations: [{ name: "acme", members: { bob: "owner", eve: "member" } }] };
  expect(() => emulator.importState(seed)).toThrow(
    'import: organizations[0].members: no user "bob"\nimport: organizations[0].members: no user "eve"',
  );
});

test("what is changed of repositories and teams is gone after a reset", async () => {
  const seed: Seed = {
    users,
    organizations: [{ ...organization, teams: [{ name: "dev", repositories: { web: "read" } }] }],
    repositories: [{ namespace: "acme", name: "web", webhooks: [{ id: 1, name: "deploy" }] }],
  };
  const own = await startEmulator({ seed });
  const before = own.exportState();
  const body = JSON.stringify({ identifier: "ann", secret: "secret" });
  const asked = { method: "POST", headers: { "content-type": "application/json" }, body };
  const login = await fetch(`${own.url}/v2/auth/token`, asked);
  const { access_token } = (await login.json()) as { access_token: string };
  for (const path of ["repositories/acme/web/webhooks/1/", "orgs/acme/groups/dev/", "repositories/acme/web/"]) {
    const headers = { authorization: `Bearer ${access_token}` };
    expect((await fetch(`${own.url}/v2/${path}`, { method: "DELETE", headers })).ok).toBe(true);
  }
  own.reset();
  expect(own.exportState()).toEqual(before);
  await own.close();
});
