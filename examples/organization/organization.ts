import type * as dockerhub from "pulumi-dockerhub";

export const organization = "acme";

/** Everybody, by Docker ID or e-mail address. A new line is an invitation; a line that goes takes somebody out. */
export const people = {
  "ci-bot": "owner", // as whom the program runs
  olivia: "owner",
  bert: "editor",
  carla: "member",
  dario: "member",
  emil: "member",
  fatima: "member",
  "gina@example.com": "member",
} satisfies Record<string, dockerhub.OrgRole>;

export type Person = keyof typeof people;

interface DeclaredTeam {
  readonly description: string;
  readonly members: readonly Person[];
}

export const teams = {
  platform: { description: "Clusters, pipelines and base images", members: ["olivia", "bert"] },
  backend: { description: "What answers requests", members: ["bert", "carla", "dario", "gina@example.com"] },
  frontend: { description: "What runs in browsers", members: ["emil", "fatima"] },
  data: { description: "Jobs, models and reports", members: ["dario"] },
  support: { description: "Helps customers; only pulls", members: ["fatima"] },
} satisfies Record<string, DeclaredTeam>;

export type Team = keyof typeof teams;

export interface DeclaredRepository {
  /** At most 100 bytes. */
  readonly description: string;
  /** The team that administers it. */
  readonly owner: Team;
  /** What other teams may do. */
  readonly teams?: Partial<Record<Team, dockerhub.TeamPermission>>;
  /** For everybody; otherwise it is private. */
  readonly isPublic?: boolean;
  /** Versions such as 1.2.3 are pushed once and never moved. */
  readonly hasReleases?: boolean;
  readonly categories?: readonly dockerhub.CategorySlug[];
}

export const repositories: Record<string, DeclaredRepository> = {
  // Base images
  "base-debian": { description: "Debian, certificates, a user", owner: "platform", hasReleases: true },
  "base-distroless": { description: "Nothing but certificates and a user", owner: "platform", hasReleases: true },
  "base-node": { description: "Node.js on base-debian", owner: "platform", teams: { frontend: "write" } },
  "base-python": { description: "Python on base-debian", owner: "platform", teams: { data: "write" } },
  "base-java": { description: "A Java runtime on base-debian", owner: "platform", teams: { backend: "write" } },

  // Platform
  "build-agent": { description: "Runs the pipelines' steps", owner: "platform" },
  "image-scanner": { description: "Looks for known vulnerabilities", owner: "platform" },
  "backup-agent": { description: "Copies volumes to the archive", owner: "platform" },
  "log-shipper": { description: "Sends logs to the log store", owner: "platform" },
  "metrics-gateway": { description: "Collects what jobs measure", owner: "platform" },
  "dns-updater": { description: "Keeps names and addresses in step", owner: "platform" },
  "secret-sync": { description: "Brings secrets into the clusters", owner: "platform" },

  // Backend
  api: { description: "The API server", owner: "backend", teams: { support: "read" }, hasReleases: true },
  "api-docs": { description: "The pages that describe the API", owner: "backend", teams: { frontend: "write" } },
  gateway: { description: "Routes requests to services", owner: "backend", teams: { platform: "write" } },
  accounts: { description: "Who somebody is", owner: "backend" },
  billing: { description: "Invoices and payments", owner: "backend", teams: { data: "read" } },
  catalog: { description: "What there is to buy", owner: "backend" },
  inventory: { description: "What is in stock", owner: "backend" },
  orders: { description: "From basket to delivery", owner: "backend", teams: { data: "read", support: "read" } },
  notifications: { description: "Mails and messages", owner: "backend", teams: { support: "read" } },
  search: { description: "Finds what is in the catalog", owner: "backend", teams: { data: "write" } },
  scheduler: { description: "Starts jobs on time", owner: "backend" },
  worker: { description: "Runs the jobs that the API server queues", owner: "backend" },
  "mail-relay": { description: "Hands mails to the outside", owner: "backend" },
  "pdf-renderer": { description: "Invoices as PDF", owner: "backend" },

  // Frontend
  web: { description: "The shop's pages", owner: "frontend", teams: { support: "read" }, hasReleases: true },
  admin: { description: "Where customers are helped", owner: "frontend", teams: { support: "write" } },
  status: { description: "Whether everything works", owner: "frontend", teams: { support: "write" } },
  storybook: { description: "All components of the pages", owner: "frontend" },
  "image-proxy": { description: "Pictures in the right size", owner: "frontend" },

  // Data
  "etl-orders": { description: "Orders into the warehouse", owner: "data" },
  "etl-events": { description: "Events into the warehouse", owner: "data" },
  recommender: { description: "What else somebody may like", owner: "data", teams: { backend: "read" } },
  "fraud-model": { description: "Which orders look wrong", owner: "data", teams: { backend: "read" } },
  reports: { description: "The figures of each morning", owner: "data" },
  notebooks: { description: "Where data is looked at", owner: "data" },

  // For everybody
  cli: {
    description: "Acme's command line",
    owner: "backend",
    isPublic: true,
    hasReleases: true,
    categories: ["developer-tools"],
  },
  "helm-charts": {
    description: "Charts for customers who run Acme themselves",
    owner: "platform",
    isPublic: true,
    categories: ["integration-and-delivery"],
  },
  "example-shop": { description: "A shop to try the API with", owner: "frontend", isPublic: true },
};

/** How long a token is used, and how long its predecessor goes on working. */
export const rotation = { rotateAfter: "30d", overlap: "2d" };

/** Tokens of the organization, for machines. */
export const tokens: Record<string, readonly dockerhub.OrgAccessTokenResourceArgs[]> = {
  clusters: [{ path: `${organization}/*`, scopes: ["scope-image-pull"] }],
  pipelines: [
    { path: `${organization}/*`, scopes: ["scope-image-pull", "scope-image-push"] },
    { path: "*/*/public", scopes: ["scope-image-pull"] },
  ],
};

/** Tokens of the account as which the program runs, for what takes a user. */
export const personalTokens: Record<string, readonly dockerhub.AccessTokenScope[]> = {
  "release-notes": ["repo:read"],
};

export const settings = {
  /** Which images members pull: official ones, and of the others those in the list. */
  restrictedImages: { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false },
  allowedImages: ["grafana/grafana", "grafana/loki", "prom/prometheus"],
  namespace: {
    disablePublicRepositories: false,
    disablePushMemberNamespaces: true,
    repositoryAllowlistEnabled: true,
  },
  registries: {
    enabled: true,
    isDockerHubAllowed: true,
    registries: [{ address: "registry.example.com", friendlyName: "The mirror", isAllowed: true }],
  },
};
