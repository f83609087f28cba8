import * as dockerhub from "pulumi-dockerhub";

const team = new dockerhub.Team("web-team", { organization: "acme", name: "web-developers" });

new dockerhub.RepositoryTeamPermission("web-developers-web", {
  namespace: "acme",
  repository: "web",
  team: team.name,
  permission: "write",
});
