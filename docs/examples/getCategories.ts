import * as dockerhub from "pulumi-dockerhub";

export const slugs = dockerhub.getCategoriesOutput().categories.apply((all) => all.map(({ slug }) => slug));
