import * as dockerhub from "pulumi-dockerhub";

// Of what CI pushes, the fifty newest builds are kept, and everything of the last month; releases and `latest` for ever.
new dockerhub.TagRetention("web-retention", {
  namespace: "acme",
  repository: "web",
  keepNewest: 50,
  keepPatterns: ["latest", "v*"],
  olderThan: "30d",
  dryRun: false,
});
