import * as dockerhub from "pulumi-dockerhub";

const { repositories } = dockerhub.getRepositoriesOutput({ namespace: "acme", ordering: "name" });

export const publicRepositories = repositories.apply((all) =>
  all.filter(({ isPrivate }) => !isPrivate).map(({ name }) => name),
);
