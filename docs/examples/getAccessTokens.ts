import * as dockerhub from "pulumi-dockerhub";

const ninetyDays = 90 * 24 * 60 * 60 * 1000;

// The tokens that nobody has used for a quarter, for somebody to look at.
export const unused = dockerhub
  .getAccessTokens()
  .then(({ accessTokens }) =>
    accessTokens
      .filter(({ createdAt, lastUsed }) => Date.now() - Date.parse(lastUsed ?? createdAt ?? "") > ninetyDays)
      .map(({ label }) => label),
  );
