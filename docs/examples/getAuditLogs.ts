import * as dockerhub from "pulumi-dockerhub";

// Who made or deleted repositories since then.
const { events } = dockerhub.getAuditLogsOutput({ account: "acme", from: "2024-01-01T00:00:00Z", limit: 100 });

export const changes = events.apply((all) =>
  all
    .filter(({ action }) => action === "repo.create" || action === "repo.delete")
    .map(({ timestamp, actor, action, name }) => `${timestamp} ${actor}: ${action} ${name}`),
);
