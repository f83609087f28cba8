import * as dockerhub from "pulumi-dockerhub";

const contractor = new dockerhub.OrgMember("contractor", {
  organization: "acme",
  member: "contractor@example.com",
  role: "member",
});

export const hasAccepted = contractor.status.apply((status) => status === "member");
