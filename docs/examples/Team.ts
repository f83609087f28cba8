import * as dockerhub from "pulumi-dockerhub";

const team = new dockerhub.Team("platform-team", {
  organization: "acme",
  name: "platform",
  description: "Who runs the clusters",
});

export const number = team.teamId;
