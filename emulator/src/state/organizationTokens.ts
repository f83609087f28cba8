import { z } from "zod";
import { organizationScopes, repositoryScopes } from "./scopes";
import { time } from "./time";

const repositoryScope = z.enum(repositoryScopes);
const organizationScope = z.enum(organizationScopes);

/** What a token may do where: `path` is `org/repo`, `org/*`, `*\/*\/public`, or the organization's name. */
export const tokenResource = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("TYPE_REPO"), path: z.string(), scopes: z.array(repositoryScope).min(1) }),
  z.strictObject({ type: z.literal("TYPE_ORG"), path: z.string(), scopes: z.array(organizationScope).min(1) }),
]);
export type TokenResource = z.output<typeof tokenResource>;

/** An organization access token as a seed has it. `scopes` hold for the organization and for all of its repositories. */
export const organizationToken = z
  .strictObject({
    token: z.string().min(1),
    scopes: z.array(z.union([repositoryScope, organizationScope])).default([]),
    resources: z.array(tokenResource).default([]),
    isActive: z.boolean().default(true),
    expiresAt: time.optional(),
  })
  .refine(({ scopes, resources }) => scopes.length + resources.length > 0, "needs scopes or resources");
type OrganizationToken = z.output<typeof organizationToken>;

/** What is wrong with the path of a resource of an organization's token, if anything. */
export function wrongPath(organization: string, { type, path }: TokenResource): string | undefined {
  if (type === "TYPE_ORG") return path === organization ? undefined : `must be ${organization}`;
  if (path === publicRepositories || new RegExp(`^${organization}/(\\*|[^/*]+)$`).test(path)) return undefined;
  return `must be ${organization}/* or ${organization}/NAME, or ${publicRepositories}`;
}

const publicRepositories = "*/*/public";

/** All that a token may do, whichever way the seed said it. */
export function resourcesOf(organization: string, { scopes, resources }: OrganizationToken): TokenResource[] {
  const ofRepositories = scopes.flatMap((scope) => repositoryScope.safeParse(scope).data ?? []);
  const ofOrganization = scopes.flatMap((scope) => organizationScope.safeParse(scope).data ?? []);
  return [
    ...resources,
    { type: "TYPE_REPO", path: `${organization}/*`, scopes: ofRepositories },
    { type: "TYPE_ORG", path: organization, scopes: ofOrganization },
  ].filter((resource): resource is TokenResource => resource.scopes.length > 0);
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
