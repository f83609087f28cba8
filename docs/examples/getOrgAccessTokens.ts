import * as dockerhub from "pulumi-dockerhub";

export const neverUsed = dockerhub
  .getOrgAccessTokensOutput({ organization: "acme" })
  .accessTokens.apply((tokens) => tokens.filter(({ lastUsed }) => lastUsed === undefined).map(({ label }) => label));
