import * as dockerhub from "pulumi-dockerhub";

const ci = new dockerhub.AccessToken("ci", {
  label: "CI of the API server",
  scopes: ["repo:read", "repo:write"],
  expiresAt: "2035-01-31T00:00:00Z",
});

export const token = ci.token; // secret: `pulumi stack output token --show-secrets`
