import * as pulumi from "@pulumi/pulumi";
import * as dockerhub from "pulumi-dockerhub";

const deploy = new dockerhub.AccessToken("deploy", { label: "deploy", scopes: ["repo:read"] });
const details = dockerhub.getAccessTokenOutput({ uuid: deploy.uuid });

export const origin = pulumi.interpolate`${details.creatorUserAgent}, from ${details.creatorIp}`;
