import * as dockerhub from "pulumi-dockerhub";

new dockerhub.ImageAccessAllowlist("acme-images", {
  organization: "acme",
  repositories: ["library/debian", "library/node"],
});
