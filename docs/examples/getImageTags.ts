import * as dockerhub from "pulumi-dockerhub";

const { tags } = dockerhub.getImageTagsOutput({
  namespace: "acme",
  repository: "web",
  digest: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
});

export const formerTags = tags.apply((all) => all.filter(({ isCurrent }) => !isCurrent).map(({ tag }) => tag));
