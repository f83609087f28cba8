import * as dockerhub from "pulumi-dockerhub";

// Changes nothing: it is a trial unless dryRun is false.
const trial = dockerhub.deleteImages({
  namespace: "acme",
  manifests: [{ repository: "web", digest: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" }],
});

export const obstacles = trial.then(({ errors, warnings }) => [...errors, ...warnings]);
