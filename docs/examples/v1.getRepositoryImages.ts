import * as dockerhub from "pulumi-dockerhub";

const { images } = dockerhub.v1.getRepositoryImagesOutput({ namespace: "library", repository: "busybox" });

export const imageIds = images.apply((all) => all.map(({ id }) => id));
