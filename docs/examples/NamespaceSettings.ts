import * as dockerhub from "pulumi-dockerhub";

new dockerhub.NamespaceSettings("acme-namespace", {
  organization: "acme",
  disablePublicRepositories: false,
  disablePushMemberNamespaces: true,
  repositoryAllowlistEnabled: true,
});
