import * as dockerhub from "pulumi-dockerhub";

export const areCredentialsGood = dockerhub.v1.checkLogin().then(({ isValid }) => isValid);
