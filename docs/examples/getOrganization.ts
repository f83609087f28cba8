import * as dockerhub from "pulumi-dockerhub";

export const since = dockerhub.getOrganizationOutput({ organization: "acme" }).joinedAt;
