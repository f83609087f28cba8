import * as dockerhub from "pulumi-dockerhub";

export const deployedBy = dockerhub.getCurrentUserOutput().username;
