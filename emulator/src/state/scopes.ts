/** The scopes of a personal access token, each implying those after it (OpenAPI document, "Personal Access Tokens"). */
export const accessTokenScopes = ["repo:admin", "repo:write", "repo:read", "repo:public_read"] as const;
export type AccessTokenScope = (typeof accessTokenScopes)[number];

export function covers(held: readonly AccessTokenScope[], needed: AccessTokenScope): boolean {
  return held.some((scope) => accessTokenScopes.indexOf(scope) <= accessTokenScopes.indexOf(needed));
}
