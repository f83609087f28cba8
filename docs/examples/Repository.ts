import { readFileSync } from "node:fs";
import * as dockerhub from "pulumi-dockerhub";

const api = new dockerhub.Repository("api", {
  namespace: "acme",
  description: "The API server",
  fullDescription: readFileSync("overview.md", "utf8"),
  isPrivate: true,
  immutableTags: { enabled: true, rules: ["v.*"] },
  categories: ["developer-tools"],
});

export const repository = api.id;
