/** The scopes of a personal access token, each implying those after it (OpenAPI document, "Personal Access Tokens"). */
export const accessTokenScopes = ["repo:admin", "repo:write", "repo:read", "repo:public_read"] as const;
export type AccessTokenScope = (typeof accessTokenScopes)[number];

export function covers(held: readonly AccessTokenScope[], needed: AccessTokenScope): boolean {
  return held.some((scope) => accessTokenScopes.indexOf(scope) <= accessTokenScopes.indexOf(needed));
}

/** What an organization access token may be given for repositories (docs.docker.com, "Organization access tokens"). */
export const repositoryScopes = [
  "scope-image-pull",
  "scope-image-push",
  "scope-image-delete",
  "scope-repository-read",
  "scope-repository-edit",
  "scope-repository-admin",
  "scope-repository-settings-admin",
  "scope-repo-group-read",
  "scope-repo-group-edit",
  "scope-repo-group-admin",
  "scope-tag-read",
  "scope-tag-admin",
  "scope-webhook-read",
  "scope-webhook-edit",
  "scope-webhook-admin",
] as const;

/** What it may be given for the organization as a whole, Docker's other products included. */
export const organizationScopes = [
  "scope-activity-read",
  "scope-audit_events-read",
  "scope-cloud-connect",
  "scope-governance-policy-read",
  "scope-governance-policy-write",
  "scope-group-edit",
  "scope-group-read",
  "scope-invite-edit",
  "scope-invite-read",
  "scope-member-edit",
  "scope-member-read",
  "scope-ram-read",
  "scope-ram-write",
  "scope-registry-usage-read",
  "scope-report-read",
  "scope-repository-create",
  "scope-repository-list",
  "scope-siem_credentials-read",
] as const;
