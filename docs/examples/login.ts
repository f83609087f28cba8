import * as dockerhub from "pulumi-dockerhub";

// For a call of Docker Hub's API that this package has no function for.
export const bearer = dockerhub.loginOutput().token; // secret
