/** What people edit: who is in the organization, its teams, and its repositories. */

export const name = "acme";

/** Who is in it, with the role there: an owner may do all, an editor all with repositories, a member what the teams may. */
export const members = {
  "dev-one": "member",
  "dev-two": "member",
  "ops-one": "editor",
  auditor: "member",
} as const;

export type Member = keyof typeof members;

interface DeclaredTeam {
  readonly description: string;
  readonly members: readonly Member[];
}

export const teams = {
  developers: { description: "Push to the services", members: ["dev-one", "dev-two"] },
  operations: { description: "Administer all repositories", members: ["ops-one"] },
  auditors: { description: "Read all repositories", members: ["auditor"] },
} as const satisfies Record<string, DeclaredTeam>;

export type TeamName = keyof typeof teams;

/** What each team may do with every repository. */
export const permissions: Readonly<Record<TeamName, "read" | "write" | "admin">> = {
  developers: "write",
  operations: "admin",
  auditors: "read",
};

const services = (
  "accounts api audit billing catalog checkout comments console content delivery devices discovery documents events " +
  "exports feedback files gateway identity imports inventory invoices jobs ledger locations mailer media messages " +
  "metrics notifications orders payments pricing profiles proxy reports"
).split(" ");

export interface DeclaredRepository {
  readonly name: string;
  readonly description: string;
  readonly isPrivate: boolean;
}

export const repositories: readonly DeclaredRepository[] = [
  ...services.map((service) => ({ name: service, description: `The service ${service}`, isPrivate: true })),
  { name: "base", description: "What all services are built on", isPrivate: true },
  { name: "toolbox", description: "What people debug with", isPrivate: true },
  { name: "cli", description: "Acme's command line", isPrivate: false },
  { name: "examples", description: "Small programs that use the API", isPrivate: false },
];
