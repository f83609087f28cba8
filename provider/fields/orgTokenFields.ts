import { z } from "zod";
import { set } from "./repositoryFields";

const repositoryScopes = [
  "scope-image-pull",
  "scope-image-push",
  "scope-image-delete",
  "scope-repository-read",
  "scope-repository-edit",
  "scope-repository-admin",
  "scope-repository-settings-admin",
  "scope-tag-read",
  "scope-tag-admin",
  "scope-webhook-read",
  "scope-webhook-edit",
  "scope-webhook-admin",
  "scope-repo-group-read",
  "scope-repo-group-edit",
  "scope-repo-group-admin",
] as const;

const organizationScopes = [
  "scope-member-read",
  "scope-member-edit",
  "scope-invite-read",
  "scope-invite-edit",
  "scope-group-read",
  "scope-group-edit",
  "scope-repository-create",
  "scope-repository-list",
  "scope-ram-read",
  "scope-ram-write",
  "scope-activity-read",
  "scope-audit_events-read",
  "scope-report-read",
  "scope-registry-usage-read",
  "scope-siem_credentials-read",
  "scope-cloud-connect",
  "scope-governance-policy-read",
  "scope-governance-policy-write",
] as const;

const scope = z.enum([...repositoryScopes, ...organizationScopes]).meta({
  id: "OrgAccessTokenScope",
  description: `What an organization access token may do. For repositories: ${names(repositoryScopes)}. For the organization: ${names(organizationScopes)}.`,
});

/** The organization, one of its repositories, all of them, or all public repositories of Docker Hub. */
const resourcePath = z
  .string()
  .regex(
    /^(?:[a-z0-9][a-z0-9_-]{1,254}|[a-z0-9][a-z0-9_-]{1,254}\/(?:\*|[a-z0-9]+(?:[._-]+[a-z0-9]+)*)|\*\/\*\/public)$/,
    "must be ORGANIZATION/REPOSITORY, ORGANIZATION/* for all of them, */*/public for all public repositories, or ORGANIZATION alone",
  );

const resource = z
  .strictObject({
    path: resourcePath.describe(
      "What the scopes hold for: `acme/api`, `acme/*` for all repositories, `*/*/public` for all public ones of Docker Hub, or `acme` for the organization.",
    ),
    scopes: set(scope)
      .refine((scopes) => scopes.length > 0, "must name at least one scope")
      .describe("What the token may do there: a set."),
  })
  .superRefine(({ path, scopes }, context) => {
    const [kind, known] = path.includes("/")
      ? (["repositories", repositoryScopes] as const)
      : (["the organization", organizationScopes] as const);
    const others = scopes.filter((each) => !known.some((one) => one === each));
    if (others.length === 0) return;
    const message = `must have scopes of ${kind} for the path ${path}, which ${others.join(", ")} ${others.length > 1 ? "are" : "is"} not`;
    context.addIssue({ code: "custom", path: ["scopes"], message });
  })
  .meta({ id: "OrgAccessTokenResource", description: "What an organization access token may do somewhere." });

const mostRepositories = 50;

export const tokenResources = z
  .array(resource)
  .min(1, "must name at least one")
  .refine(
    (all) => all.filter(({ path }) => path.includes("/")).length <= mostRepositories,
    `must have at most ${mostRepositories} paths of repositories; acme/* is all repositories of acme`,
  )
  .refine((all) => new Set(all.map(({ path }) => path)).size === all.length, "names a path twice")
  .transform((all) => all.toSorted((a, b) => (a.path < b.path ? -1 : 1)));

/** The first path that is not the organization's. */
export function strayPath(organization: string, paths: readonly string[]): number {
  const own = (path: string) => path === organization || path.startsWith(`${organization}/`) || path === "*/*/public";
  return paths.findIndex((path) => !own(path));
}

function names(scopes: readonly string[]): string {
  return scopes.map((each) => `\`${each}\``).join(", ");
}
