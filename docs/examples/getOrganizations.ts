import * as dockerhub from "pulumi-dockerhub";

export const owned = dockerhub
  .getOrganizationsOutput()
  .organizations.apply((all) => all.filter(({ role }) => role === "owner").map(({ name }) => name));
