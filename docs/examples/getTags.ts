import * as dockerhub from "pulumi-dockerhub";

const web = dockerhub.Repository.get("web-with-tags", "acme/web");
const { tags } = dockerhub.getTagsOutput({ namespace: web.namespace, repository: web.name, limit: 10 });

export const newestTags = tags.apply((all) => all.map(({ name, lastPushed }) => `${name} (${lastPushed})`));
