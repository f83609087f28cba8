import * as dockerhub from "pulumi-dockerhub";

const mirror = new dockerhub.v1.Repository("mirror", { namespace: "acme" });
const answer = dockerhub.v1.authorizeRepositoryTokenOutput({ token: mirror.token });

export const mayPush = answer.apply(({ isAuthorized, access }) => isAuthorized && access === "write");
