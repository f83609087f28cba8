import type { Seed } from "dockerhub-emulator";

const members = ["alice", "bob", "carol", "dave"];

/** An organization with an owner, four members, a team and repositories, and somebody who is not in it. */
export const organizationSeed: Seed = {
  users: [
    { username: "ci-bot", password: "correct-horse-battery", emails: ["ci-bot@example.com"] },
    ...[...members, "erin"].map((username) => ({ username, password: "secret", emails: [`${username}@example.com`] })),
  ],
  organizations: [
    {
      name: "acme",
      plan: "business",
      members: { "ci-bot": "owner", ...Object.fromEntries(members.map((each) => [each, "member" as const])) },
      teams: [{ name: "developers", description: "Who develops", members: ["alice"], repositories: { web: "read" } }],
    },
    { name: "smallco", plan: "personal", members: { "ci-bot": "owner" } },
  ],
  repositories: [
    { namespace: "acme", name: "web" },
    { namespace: "acme", name: "api" },
  ],
};

/** What was asked of an emulator that changes something: `POST /v2/orgs/acme/groups`. */
export function changes(requests: readonly { method: string; path: string }[]): string[] {
  return requests
    .filter(({ method, path }) => method !== "GET" && path !== "/v2/auth/token")
    .map(({ method, path }) => `${method} ${path}`);
}
