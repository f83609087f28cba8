import * as pulumi from "@pulumi/pulumi";
import * as dockerhub from "pulumi-dockerhub";

dockerhub.getOrgSettings({ organization: "acme" }).then(({ restrictedImages }) => {
  if (!restrictedImages.enabled) pulumi.log.warn("The members of acme may pull any image.");
});
