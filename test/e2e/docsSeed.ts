import type { Seed } from "dockerhub-emulator";

const user = (username: string, password = "a-long-password") => ({ username, password, plan: "pro" as const });

/** Where a page tells of more people than the emulator has by itself. */
export const seeds: Readonly<Record<string, Seed>> = {
  accounts: {
    users: [user("ci-bot", "correct-horse-battery"), user("release-bot")],
    organizations: ["acme", "smallco"].map((name) => ({ name, plan: "business", members: { "ci-bot": "owner" } })),
  },
  organizations: {
    users: [user("ci-bot", "correct-horse-battery"), user("alice"), { ...user("bob"), emails: ["bob@example.com"] }],
    organizations: [{ name: "acme", plan: "business", members: { "ci-bot": "owner", alice: "member" } }],
  },
  terraform: {
    users: [user("ci-bot", "correct-horse-battery"), user("alice")],
    organizations: [
      {
        name: "acme",
        plan: "business",
        members: { "ci-bot": "owner", alice: "member" },
        teams: [{ name: "developers", description: "Push to the services", members: ["alice"], repositories: {} }],
      },
    ],
    repositories: [{ namespace: "acme", name: "web", description: "The web server" }],
  },
};
