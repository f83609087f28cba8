import * as dockerhub from "pulumi-dockerhub";

const web = dockerhub.Repository.get("web-with-images", "acme/web");
const summary = dockerhub.getImagesSummaryOutput({ namespace: web.namespace, repository: web.name });

export const inactiveImages = summary.inactive;
