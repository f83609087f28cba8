import type { Emulator } from "dockerhub-emulator";
import type { ByHand } from "./byHand";

/** Whether drift is that something is gone, or of which properties. */
type Found = "gone" | string[];

/** One change by hand, and what the report must say of it, by type and logical name. */
interface Change {
  make(olivia: ByHand, hub: Emulator): Promise<unknown>;
  drift?: Record<string, Found>;
  undeclared?: string[];
  /** For what nobody declared: `up` leaves it alone. */
  undo?(olivia: ByHand, hub: Emulator): Promise<unknown>;
}

const repository = (name: string) => `/v2/repositories/acme/${name}`;
const org = "/v2/orgs/acme";

const settings: Change[] = [
  {
    make: (olivia) =>
      olivia.call("PUT", `${org}/settings`, {
        restricted_images: { enabled: false, allow_official_images: true, allow_verified_publishers: true },
      }),
    drift: { "OrgSettings acme": ["restrictedImages.allowVerifiedPublishers", "restrictedImages.enabled"] },
  },
  {
    make: (olivia) =>
      olivia.call("PUT", "/v2/namespaces/acme/settings", {
        disable_public_repositories: false,
        disable_push_member_namespaces: false,
        repository_allowlist_enabled: false,
      }),
    drift: { "NamespaceSettings acme": ["disablePushMemberNamespaces", "repositoryAllowlistEnabled"] },
  },
  {
    make: (olivia) => olivia.call("POST", "/v2/namespaces/acme/allowlist/items", { repository_names: ["evil/miner"] }),
    drift: { "ImageAccessAllowlist acme": ["repositories"] },
  },
  {
    make: (olivia) =>
      olivia.call("PUT", `${org}/settings/registry-access-management`, {
        enabled: false,
        standard_registries: [{ id: "DockerHub", allowed: true }],
        custom_registries: [],
      }),
    drift: { "RegistryAccessManagement acme": ["enabled", "registries"] },
  },
];

const repositories: Change[] = [
  {
    make: (olivia) => olivia.call("POST", `${repository("billing")}/privacy`, { is_private: false }),
    drift: { "Repository billing": ["isPrivate"] },
  },
  {
    make: (olivia) => olivia.call("PATCH", `${repository("catalog")}/`, { description: "Changed in the browser" }),
    drift: { "Repository catalog": ["description"] },
  },
  {
    make: (olivia) =>
      olivia.call("PATCH", "/v2/namespaces/acme/repositories/api/immutabletags", {
        immutable_tags: false,
        immutable_tags_rules: [],
      }),
    drift: { "Repository api": ["immutableTags.enabled", "immutableTags.rules"] },
  },
  {
    make: async (_, hub) => hub.editRepository("acme", "cli", { categories: [] }),
    drift: { "Repository cli": ["categories"] },
  },
  {
    make: (olivia) => olivia.call("DELETE", `${repository("notebooks")}/`),
    drift: { "Repository notebooks": "gone", "RepositoryTeamPermission notebooks-data": "gone" },
  },
  {
    make: (olivia) =>
      olivia.call("POST", "/v2/namespaces/acme/repositories", {
        namespace: "acme",
        name: "by-hand",
        registry: "docker.io",
        is_private: false,
      }),
    undeclared: ["repository acme/by-hand"],
    undo: (olivia) => olivia.call("DELETE", `${repository("by-hand")}/`),
  },
];

const people: Change[] = [
  {
    make: (olivia) => olivia.call("PUT", `${org}/members/carla`, { role: "owner" }),
    drift: { "OrgMember carla": ["role"] },
  },
  {
    // Who leaves the organization leaves its teams.
    make: (olivia) => olivia.call("DELETE", `${org}/members/emil`),
    drift: { "OrgMember emil": "gone" },
  },
  {
    make: (olivia) =>
      olivia.call("POST", "/v2/invites/bulk", { org: "acme", role: "owner", invitees: ["mallory@example.com"] }),
    undeclared: ["orgMember acme/mallory@example.com"],
    undo: (olivia, hub) => olivia.call("DELETE", `/v2/invites/${hub.exportState().organizations[0]?.invites[0]?.id}`),
  },
];

const teams: Change[] = [
  {
    make: (olivia) => olivia.call("PATCH", `${org}/groups/platform`, { description: "?" }),
    drift: { "Team platform": ["description"] },
  },
  {
    make: async (olivia) => {
      await olivia.call("POST", `${org}/groups/support/members`, { member: "carla" });
      await olivia.call("DELETE", `${org}/groups/support/members/fatima`);
    },
    drift: { "TeamMembers support": ["members"] },
  },
  {
    // Its number and its permissions stay.
    make: (olivia) => olivia.call("PATCH", `${org}/groups/frontend`, { name: "web-team" }),
    drift: {
      "Team frontend": ["name"],
      "TeamMembers frontend": "gone",
      "RepositoryTeamPermission web-frontend": ["team"],
      "RepositoryTeamPermission admin-frontend": ["team"],
      "RepositoryTeamPermission status-frontend": ["team"],
      "RepositoryTeamPermission storybook-frontend": ["team"],
      "RepositoryTeamPermission image-proxy-frontend": ["team"],
      "RepositoryTeamPermission example-shop-frontend": ["team"],
      "RepositoryTeamPermission api-docs-frontend": ["team"],
      "RepositoryTeamPermission base-node-frontend": ["team"],
    },
    undeclared: ["teamMember acme/web-team/fatima"],
  },
  {
    make: (olivia) => olivia.call("DELETE", `${org}/groups/data`),
    drift: {
      "Team data": "gone",
      "TeamMembers data": "gone",
      "RepositoryTeamPermission base-python-data": "gone",
      "RepositoryTeamPermission billing-data": "gone",
      "RepositoryTeamPermission orders-data": "gone",
      "RepositoryTeamPermission search-data": "gone",
      "RepositoryTeamPermission etl-orders-data": "gone",
      "RepositoryTeamPermission etl-events-data": "gone",
      "RepositoryTeamPermission recommender-data": "gone",
      "RepositoryTeamPermission fraud-model-data": "gone",
      "RepositoryTeamPermission reports-data": "gone",
    },
  },
  {
    make: async (olivia) => {
      await olivia.call("POST", `${org}/groups`, { name: "shadow" });
      await olivia.call("POST", `${org}/groups/shadow/members`, { member: "carla" });
    },
    undeclared: ["team shadow", "teamMember acme/shadow/carla"],
    undo: (olivia) => olivia.call("DELETE", `${org}/groups/shadow`),
  },
];

const grants: Change[] = [
  {
    make: (olivia, hub) =>
      olivia.call("PATCH", `${repository("orders")}/groups/${numberOf(hub, "backend")}/`, { permission: "read" }),
    drift: { "RepositoryTeamPermission orders-backend": ["permission"] },
  },
  {
    make: (olivia, hub) => olivia.call("DELETE", `${repository("status")}/groups/${numberOf(hub, "support")}/`),
    drift: { "RepositoryTeamPermission status-support": "gone" },
  },
  {
    make: (olivia, hub) =>
      olivia.call("POST", `${repository("secret-sync")}/groups`, {
        group_id: numberOf(hub, "support"),
        permission: "admin",
      }),
    undeclared: ["repositoryTeamPermission acme/secret-sync/support"],
    undo: (olivia, hub) => olivia.call("DELETE", `${repository("secret-sync")}/groups/${numberOf(hub, "support")}/`),
  },
];

const tokens: Change[] = [
  {
    make: (olivia, hub) =>
      olivia.call("PATCH", `${org}/access-tokens/${tokenOf(hub, "clusters")}`, { is_active: false }),
    drift: { "OrgAccessToken clusters": ["isActive"] },
  },
  {
    make: (olivia, hub) =>
      olivia.call("PATCH", `${org}/access-tokens/${tokenOf(hub, "pipelines")}`, {
        resources: [{ type: "TYPE_REPO", path: "acme/*", scopes: ["scope-image-delete"] }],
      }),
    drift: { "OrgAccessToken pipelines": ["resources"] },
  },
  {
    make: (olivia) =>
      olivia.call("POST", `${org}/access-tokens`, {
        label: "laptop",
        resources: [{ type: "TYPE_REPO", path: "acme/*", scopes: ["scope-image-pull"] }],
      }),
    undeclared: ["orgAccessToken laptop"],
    undo: (olivia, hub) => olivia.call("DELETE", `${org}/access-tokens/${tokenOf(hub, "laptop")}`),
  },
];

/** Every kind of drift that an organization can have, in an order in which each can be made. */
export const changes: readonly Change[] = [...settings, ...repositories, ...grants, ...people, ...teams, ...tokens];

function numberOf(hub: Emulator, team: string): number | undefined {
  return hub.exportState().organizations[0]?.teams.find(({ name }) => name === team)?.id;
}

function tokenOf(hub: Emulator, label: string): string | undefined {
  return hub.exportState().organizations[0]?.accessTokens.find((each) => each.label === label)?.id;
}
