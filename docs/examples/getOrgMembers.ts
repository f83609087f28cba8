import * as dockerhub from "pulumi-dockerhub";

export const owners = dockerhub
  .getOrgMembersOutput({ organization: "acme" })
  .members.apply((members) => members.filter(({ role }) => role === "owner").map(({ username }) => username));
