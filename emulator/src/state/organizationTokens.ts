import { z } from "zod";
import { organizationScopes, repositoryScopes } from "./scopes";
import { longAgo, time } from "./time";

const repositoryScope = z.enum(repositoryScopes);
const organizationScope = z.enum(organizationScopes);

/** What a token may do where: `path` is `org/repo`, `org/*`, `*\/*\/public`, or the organization's name. */
export const tokenResource = z.discriminatedUnion(
  "type",
  [
    z.strictObject({ type: z.literal("TYPE_REPO"), path: z.string(), scopes: scopesOf(repositoryScope) }),
    z.strictObject({ type: z.literal("TYPE_ORG"), path: z.string(), scopes: scopesOf(organizationScope) }),
  ],
  'must have the type "TYPE_REPO" or "TYPE_ORG"',
);
export type TokenResource = z.output<typeof tokenResource>;

function scopesOf<Scope extends z.ZodType>(scope: Scope) {
  return z.array(scope, "must be a list").min(1, "must not be empty");
}

export const tokenLabel = z.string("required").min(1, "required").max(100, "must be at most 100 characters long");
export const tokenDescription = z.string("must be a string").max(200, "must be at most 200 characters long");
/** docs.docker.com, "Organization access tokens" */
export const tokenResources = z
  .array(tokenResource, "must be a list")
  .refine((all) => all.filter(({ type }) => type === "TYPE_REPO").length <= 50, "must be at most 50 repositories");

/** An organization access token as a seed has it. `scopes` hold for the organization and for all of its repositories. */
export const organizationToken = z.strictObject({
  id: z.uuid().default(() => crypto.randomUUID()),
  token: z.string().min(1),
  label: tokenLabel.default("seeded"),
  description: tokenDescription.default(""),
  createdBy: z.string().default(""),
  scopes: z.array(z.union([repositoryScope, organizationScope])).default([]),
  resources: tokenResources.default([]),
  isActive: z.boolean().default(true),
  createdAt: time.default(longAgo),
  expiresAt: time.optional(),
  lastUsedAt: time.nullable().default(null),
});
type OrganizationToken = z.output<typeof organizationToken>;

/** An organization access token as the state has it: all of its scopes are in its resources. */
export interface StoredOrganizationToken extends OrganizationToken {
  scopes: [];
}

/** What is wrong with the path of a resource of an organization's token, if anything. */
export function wrongPath(organization: string, { type, path }: TokenResource): string | undefined {
  if (type === "TYPE_ORG") return path === organization ? undefined : `must be ${organization}`;
  if (path === publicRepositories || new RegExp(`^${organization}/(\\*|[^/*]+)$`).test(path)) return undefined;
  return `must be ${organization}/* or ${organization}/NAME, or ${publicRepositories}`;
}

const publicRepositories = "*/*/public";

/** The token with all that it may do in its resources, whichever way the seed said it. */
export function storedToken(organization: string, token: OrganizationToken): StoredOrganizationToken {
  const ofRepositories = token.scopes.flatMap((scope) => repositoryScope.safeParse(scope).data ?? []);
  const ofOrganization = token.scopes.flatMap((scope) => organizationScope.safeParse(scope).data ?? []);
  const resources: TokenResource[] = [
    ...token.resources,
    { type: "TYPE_REPO", path: `${organization}/*`, scopes: ofRepositories },
    { type: "TYPE_ORG", path: organization, scopes: ofOrganization },
  ];
  return { ...token, scopes: [], resources: resources.filter(({ scopes }) => scopes.length > 0) };
}

/** Whether the token of a user or an organization has had its time. */
export function isExpired({ expiresAt }: { expiresAt?: string | undefined }, now: Date): boolean {
  return expiresAt !== undefined && new Date(expiresAt) <= now;
}

/** What a scope is asked for: an organization, or one of its repositories. */
export interface ScopeTarget {
  namespace: string;
  name?: string | undefined;
  isPrivate?: boolean | undefined;
}

/** Whether one of the resources gives the scope for the target. */
export function gives(resources: readonly TokenResource[], scope: string, target: ScopeTarget): boolean {
  return resources.some(({ path, scopes }) => {
    const held: readonly string[] = scopes;
    return held.includes(scope) && leadsTo(path, target);
  });
}

function leadsTo(path: string, { namespace, name, isPrivate }: ScopeTarget): boolean {
  if (path === publicRepositories) return isPrivate === false;
  return path === namespace || path === `${namespace}/*` || path === `${namespace}/${name}`;
}
