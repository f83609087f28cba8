import * as pulumi from "@pulumi/pulumi";
import * as dockerhub from "pulumi-dockerhub";

const config = new pulumi.Config();

new dockerhub.v1.User("acme-bot", {
  username: "acme_bot",
  email: "bot@acme.example",
  password: config.requireSecret("botPassword"),
});
