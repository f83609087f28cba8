import type { Report } from "../cli/report";

const by = { actor: "docker-admin", action: "repo.update", at: "2026-11-24T11:55:00Z" };
const overview = (last: string) =>
  ["# The API server", "", "Pull it:", "", "    docker pull acme/api", "", "## Support", "", last, ""].join("\n");

/** A report with every kind of thing in it, as people see it. */
export const driftedReport: Report = {
  project: "hub",
  stack: "production",
  at: "2026-11-25T05:17:00Z",
  checked: 42,
  drift: [
    {
      urn: "urn:pulumi:production::hub::dockerhub:index:OrgSettings::settings",
      type: "OrgSettings",
      name: "settings",
      id: "acme",
      status: "changed",
      properties: [{ path: "restrictedImages.enabled", declared: true, actual: false, changedBy: by }],
    },
    {
      urn: "urn:pulumi:production::hub::dockerhub:index:Repository::api",
      type: "Repository",
      name: "api",
      id: "acme/api",
      page: "https://hub.docker.com/r/acme/api",
      status: "changed",
      properties: [
        { path: "description", declared: "The API server", actual: "changed in the browser", changedBy: by },
        { path: "fullDescription", declared: overview("call us"), actual: overview("mail us"), changedBy: by },
        { path: "isPrivate", declared: true, actual: false, changedBy: by },
      ],
    },
    {
      urn: "urn:pulumi:production::hub::dockerhub:index:Repository::worker",
      type: "Repository",
      name: "worker",
      id: "acme/worker",
      page: "https://hub.docker.com/r/acme/worker",
      status: "gone",
      properties: [],
      deletedBy: by,
    },
  ],
  unmanaged: {
    found: [
      {
        type: "Repository",
        kind: "repository",
        id: "acme/try-out",
        page: "https://hub.docker.com/r/acme/try-out",
        details: ["public"],
        properties: { isPrivate: false },
        createdAt: "2026-11-20T09:00:00Z",
      },
    ],
    notListed: [],
  },
};
