import { z } from "zod";
import { plan } from "./accounts";
import { accountName } from "./names";
import { organizationToken, type StoredOrganizationToken } from "./organizationTokens";
import { namespaceSettings, registryAccess, restrictedImages } from "./settings";
import { ownersTeam, type Team, type TeamSeed, teamSeed } from "./teams";
import { longAgo, time } from "./time";

/** What a member may do: an owner all, an editor with repositories what an owner may, a member what its teams may. */
export const role = z.enum(["owner", "editor", "member"]);
export type Role = z.infer<typeof role>;

/** Someone who was asked to join, by name or by an address that need not be known yet. */
const invite = z.strictObject({
  id: z.uuid().default(() => crypto.randomUUID()),
  invitee: z.string().min(1),
  inviter: z.string().default(""),
  role: role.default("member"),
  team: z.string().default(""),
  createdAt: time.default(longAgo),
});
export type Invite = z.output<typeof invite>;

/** An organization as a seed has it. */
export const organizationSeed = z.strictObject({
  name: accountName,
  plan: plan.default("team"),
  members: z.record(accountName, role).default({}),
  teams: z.array(teamSeed).default([]).transform(withOwners),
  invites: z.array(invite).default([]),
  createdAt: time.default(longAgo),
  restrictedImages: restrictedImages.default({
    enabled: false,
    allow_official_images: true,
    allow_verified_publishers: true,
  }),
  registryAccess: registryAccess.default({ enabled: false, dockerHubAllowed: true, customRegistries: [] }),
  namespaceSettings: namespaceSettings.default({
    disable_public_repositories: false,
    disable_push_member_namespaces: false,
    repository_allowlist_enabled: false,
  }),
  /** Repositories whose images may be used where the allowlist is on. */
  allowlist: z.array(z.string()).default([]),
  accessTokens: z.array(organizationToken).default([]),
  /** The bearer token of SCIM, which single sign-on has and nothing else; without it there is no SCIM. */
  scimToken: z.string().min(1).optional(),
});
export type OrganizationSeed = z.output<typeof organizationSeed>;

/** An organization as the state has it. */
export interface Organization extends OrganizationSeed {
  id: string;
  teams: Team[];
  accessTokens: StoredOrganizationToken[];
}

function withOwners(teams: TeamSeed[]): TeamSeed[] {
  const hasOwners = teams.some(({ name }) => name === ownersTeam);
  return hasOwners ? teams : [...teams, teamSeed.parse({ name: ownersTeam })];
}
