import * as dockerhub from "pulumi-dockerhub";

const { repositories } = dockerhub.searchRepositoriesOutput({ query: "busybox", limit: 10 });

export const officialImages = repositories.apply((all) =>
  all.filter(({ badge }) => badge === "official").map(({ name }) => name),
);
