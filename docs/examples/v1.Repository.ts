import * as dockerhub from "pulumi-dockerhub";

const legacy = new dockerhub.v1.Repository("legacy", { namespace: "acme" });

export const registries = legacy.endpoints;
