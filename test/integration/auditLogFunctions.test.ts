import { expect, test } from "@jest/globals";
import { getAuditLogActions } from "../../provider/functions/getAuditLogActions";
import { getAuditLogs } from "../../provider/functions/getAuditLogs";
import { repository } from "../../provider/resources/repository";
import { emulator, hub, onEmulator } from "./emulated";
import { callOn, Managed } from "./managed";

onEmulator({ rateLimit: { enabled: false } });

const logs = (args: object) => callOn(hub, getAuditLogs, { account: "acme", ...args });

test("getAuditLogs tells who changed what, by action, name, actor and time", async () => {
  const api = await Managed.create(repository, hub, { namespace: "acme", name: "api" });
  await api.update({ namespace: "acme", name: "api", isPrivate: true });
  expect(await logs({ name: "api" })).toMatchObject({
    events: [
      { action: "repo.change_privacy", name: "acme/api", actor: "ci-bot" },
      { action: "repo.create", name: "acme/api", actor: "ci-bot", description: expect.stringContaining("acme/api") },
    ],
    hasMore: false,
  });
  expect(await logs({ action: "repo.create", actor: "docker-admin" })).toMatchObject({
    events: [{ name: "acme/internal", data: { visibility: "private" } }],
  });
  const { events } = await logs({ from: "2024-01-01T00:30:00Z", to: "2024-01-01T03:30:00+02:00" });
  expect(events).toMatchObject([{ name: "acme/internal", timestamp: "2024-01-01T01:00:00Z" }]);
});

test("getAuditLogs gives all pages, or says that there are more than its limit", async () => {
  for (let number = 0; number < 120; number++) {
    await Managed.create(repository, hub, { namespace: "acme", name: `many-${number}` });
  }
  const all = await logs({ action: "repo.create" });
  expect(all.events).toHaveLength(122);
  expect(await logs({ limit: 2 })).toMatchObject({ events: [{ name: "acme/many-119" }, {}], hasMore: true });
});

test("getAuditLogs refuses times that are not valid, or in the wrong order, before it asks", async () => {
  await expect(logs({ from: "yesterday" })).rejects.toThrow('from: "yesterday" is not a date and time in ISO 8601');
  await expect(logs({ from: "2024-02-01T00:00:00Z", to: "2024-01-01T00:00:00Z" })).rejects.toThrow(
    "from (2024-02-01T00:00:00.000Z) is after to (2024-01-01T00:00:00.000Z).",
  );
  expect(emulator.requests()).toEqual([]);
});

test("getAuditLogs passes on why it is refused", async () => {
  await expect(logs({ account: "outsider" })).rejects.toThrow(/GET \/v2\/auditlogs\/outsider.* \(403\): access/);
});

test("getAuditLogActions names actions as getAuditLogs takes them", async () => {
  const { actions } = (await callOn(hub, getAuditLogActions, { account: "acme" })) as { actions: object[] };
  expect(actions).toContainEqual(
    expect.objectContaining({ name: "repo.tag.push", group: "Repository", label: expect.any(String) }),
  );
});
