import * as dockerhub from "pulumi-dockerhub";

new dockerhub.OrgSettings("acme", {
  organization: "acme",
  restrictedImages: {
    enabled: true,
    allowOfficialImages: true,
    allowVerifiedPublishers: false,
  },
});
