import * as dockerhub from "pulumi-dockerhub";

export const emptyTeams = dockerhub
  .getTeamsOutput({ organization: "acme" })
  .teams.apply((teams) => teams.filter(({ memberCount }) => memberCount === 0).map(({ name }) => name));
