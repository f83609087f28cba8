import * as dockerhub from "pulumi-dockerhub";

const team = new dockerhub.Team("on-call-team", { organization: "acme", name: "on-call" });

new dockerhub.TeamMembers("on-call-members", {
  organization: "acme",
  team: team.name,
  members: ["ci-bot", "docker-admin"],
});
