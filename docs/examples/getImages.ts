import * as dockerhub from "pulumi-dockerhub";

// What is pushed or pulled no longer, and no tag leads to.
const { images } = dockerhub.getImagesOutput({
  namespace: "acme",
  repository: "web",
  status: "inactive",
  currentlyTagged: false,
});

export const unusedDigests = images.apply((all) => all.map(({ digest }) => digest));
