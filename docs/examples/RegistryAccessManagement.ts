import * as dockerhub from "pulumi-dockerhub";

new dockerhub.RegistryAccessManagement("acme-registries", {
  organization: "acme",
  enabled: true,
  isDockerHubAllowed: true,
  registries: [{ address: "registry.example.com", friendlyName: "Our own", isAllowed: true }],
});
