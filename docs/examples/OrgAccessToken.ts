import * as dockerhub from "pulumi-dockerhub";

const deployer = new dockerhub.OrgAccessToken("deployer", {
  organization: "acme",
  label: "deployer of the clusters",
  resources: [
    { path: "acme/*", scopes: ["scope-image-pull"] },
    { path: "acme", scopes: ["scope-repository-list"] },
  ],
});

export const deployToken = deployer.token; // secret: `pulumi stack output deployToken --show-secrets`
