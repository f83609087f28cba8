import * as dockerhub from "pulumi-dockerhub";

// In the namespace of the user that is logged in: an organization's repositories have teams.
const tools = new dockerhub.Repository("tools", { namespace: "docker-admin" });

const helper = new dockerhub.Collaborator("helper", {
  namespace: "docker-admin",
  repository: tools.name,
  user: "outsider",
});

export const collaborator = helper.id;
