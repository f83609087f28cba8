import * as dockerhub from "pulumi-dockerhub";

const team = new dockerhub.Team("release-team", { organization: "acme", name: "releases" });

new dockerhub.TeamMember("ci-bot-releases", {
  organization: "acme",
  team: team.name,
  username: "ci-bot",
});
