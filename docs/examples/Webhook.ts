import * as dockerhub from "pulumi-dockerhub";

const site = new dockerhub.Repository("site", { namespace: "acme" });

const deploy = new dockerhub.Webhook("deploy", {
  namespace: "acme",
  repository: site.name,
  url: "https://ci.example.com/hooks/deploy",
});

export const webhook = deploy.id;
