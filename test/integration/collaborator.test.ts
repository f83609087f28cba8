import { beforeEach, expect, test } from "@jest/globals";
import { collaborator } from "../../provider/resources/collaborator";
import { emulator, hub, onEmulator } from "./emulated";
import { Managed } from "./managed";

const declared = { namespace: "ci-bot", repository: "tools", user: "outsider" };
const list = "/v2/repositories/ci-bot/tools/collaborators/";

onEmulator();
beforeEach(async () => {
  await hub.repositories.create({ namespace: "ci-bot", name: "tools" });
  emulator.clearRequests();
});

const create = (program: Record<string, unknown> = declared) => Managed.create(collaborator, hub, program);
const collaborators = () => emulator.repository("ci-bot", "tools")?.collaborators;
const sent = () =>
  emulator
    .requests()
    .filter(({ method, path }) => method !== "GET" && !path.includes("/auth/"))
    .map(({ method, path }) => `${method} ${path}`);

test("create adds the user, and delete takes the rights away; done already is fine", async () => {
  const made = await create();
  expect(made.id).toBe("ci-bot/tools/outsider");
  expect(collaborators()).toEqual(["outsider"]);
  expect(await made.drift()).toEqual({});
  await made.delete();
  await made.delete();
  expect(collaborators()).toEqual([]);
  expect(sent()).toEqual([`POST ${list}`, `DELETE ${list}outsider/`, `DELETE ${list}outsider/`]);
});

test("one who is a collaborator already is refused, and adopted with adoptExisting", async () => {
  emulator.editRepository("ci-bot", "tools", { collaborators: ["outsider"] });
  await expect(create()).rejects.toThrow("outsider as a collaborator of ci-bot/tools exists already");
  await create({ ...declared, adoptExisting: true });
  expect(sent()).toEqual([]);
});

test.each([["reset-before"], ["reset-after"]] as const)("is added once though an answer was lost: %s", async (kind) => {
  emulator.fault({ method: "POST", path: list, kind, count: 1 });
  await create();
  expect(collaborators()).toEqual(["outsider"]);
});

test("one who was removed is gone, also with the repository", async () => {
  const made = await create();
  emulator.editRepository("ci-bot", "tools", { collaborators: ["docker-admin"] });
  expect(await made.drift()).toBeUndefined();
  await hub.repositories.delete("ci-bot", "tools");
  expect(await made.drift()).toBeUndefined();
});

test("a list that can't be read is not taken for empty", async () => {
  const made = await create();
  emulator.fault({ method: "GET", path: list, kind: "status", status: 403 });
  await expect(made.drift()).rejects.toThrow("(403)");
});

test.each([
  ["user", { user: "docker-admin" }],
  ["repository", { repository: "web" }],
])("another %s needs a replacement", async (property, change) => {
  const made = await create();
  await expect(made.update({ ...declared, ...change })).rejects.toThrow(`must be replaced: ${property}`);
});

test("an organization's repository, or one that is not there, is refused in words that say so", async () => {
  await expect(create({ ...declared, namespace: "acme", repository: "web" })).rejects.toThrow(
    "only a user's repository has collaborators; an organization has teams",
  );
  await expect(create({ ...declared, repository: "nothing" })).rejects.toThrow(
    "There is no repository ci-bot/nothing, or these credentials don't see it.",
  );
});
