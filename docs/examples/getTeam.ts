import * as dockerhub from "pulumi-dockerhub";

const auditors = new dockerhub.Team("audit-team", { organization: "acme", name: "auditors" });

export const auditorNames = dockerhub.getTeamOutput({ organization: "acme", name: auditors.name }).members;
