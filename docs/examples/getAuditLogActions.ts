import * as dockerhub from "pulumi-dockerhub";

export const repositoryActions = dockerhub
  .getAuditLogActions({ account: "acme" })
  .then(({ actions }) => actions.filter(({ group }) => group === "Repository").map(({ name }) => name));
