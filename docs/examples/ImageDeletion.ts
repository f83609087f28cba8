import * as dockerhub from "pulumi-dockerhub";

const digest = "sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1";

// Without dryRun: false it is a trial, whose result is in `metrics`.
const withdrawn = new dockerhub.ImageDeletion("withdrawn", {
  namespace: "acme",
  manifests: [{ repository: "web", digest }],
  dryRun: false,
});

export const metrics = withdrawn.metrics;
