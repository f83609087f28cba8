import { beforeEach, describe, expect, test } from "@jest/globals";
import { tagRetention } from "../../provider/resources/tagRetention";
import { announced, emulator, hub, onEmulator } from "./emulated";
import { Managed } from "./managed";

const day = 86_400_000;
const policy = { namespace: "acme", repository: "api", keepNewest: 2, keepPatterns: ["v*", "latest"], dryRun: false };

onEmulator();
beforeEach(() => {
  emulator.importState({
    ...emulator.exportState(),
    repositories: [{ namespace: "acme", name: "api", isPrivate: true }],
  });
  for (const name of ["v1", "build-1", "build-2", "latest", "build-3", "build-4"]) push(name);
});

/** Pushes it a day after the one before. */
function push(name: string): void {
  emulator.advanceClock(day);
  emulator.pushTag("acme", "api", name);
}
const tags = () =>
  emulator
    .repository("acme", "api")
    ?.tags?.map((tag) => (typeof tag === "string" ? tag : tag.name))
    .toSorted();
const deletions = () => emulator.requests().filter(({ method }) => method === "DELETE");
const create = (program: Record<string, unknown>) => Managed.create(tagRetention, hub, program);

describe("up", () => {
  test("deletes one tag a call, the oldest first, and no tag that any part of the policy keeps", async () => {
    const { state } = await create(policy);
    expect(state.deleted).toEqual(["build-1", "build-2"]);
    expect(tags()).toEqual(["build-3", "build-4", "latest", "v1"]);
    expect(deletions().map(({ path }) => path)).toEqual([
      "/v2/repositories/acme/api/tags/build-1/",
      "/v2/repositories/acme/api/tags/build-2/",
    ]);
  });

  test("keeps what is not older than olderThan, beyond the newest too", async () => {
    expect((await create({ ...policy, keepNewest: 1, olderThan: "2d" })).state.deleted).toEqual(["build-1", "build-2"]);
    expect(tags()).toContain("build-3");
  });

  test("is a trial unless dryRun is false", async () => {
    const { dryRun, ...undeclared } = policy;
    expect((await create(undeclared)).state.wouldDelete).toEqual(["build-1", "build-2"]);
    expect(deletions()).toEqual([]);
    expect(tags()).toHaveLength(6);
  });

  test("keeps immutable tags without asking for their deletion", async () => {
    const immutable = { enabled: true, rules: ["build-[12]"] };
    emulator.editRepository("acme", "api", { immutableTags: immutable });
    expect((await create({ ...policy, keepNewest: 1 })).state.deleted).toEqual(["build-3"]);
    expect(deletions()).toHaveLength(1);
  });

  test("deletes what rules for immutable tags match while they are not enabled", async () => {
    emulator.editRepository("acme", "api", { immutableTags: { enabled: false, rules: ["build-.*"] } });
    expect((await create(policy)).state.deleted).toEqual(["build-1", "build-2"]);
  });

  test("names ten tags beforehand, and counts the others", async () => {
    for (let number = 5; number <= 16; number++) push(`build-${number}`);
    const retention = await create({ ...policy, keepNewest: 50 });
    await retention.update(policy);
    expect(announced.at(-1)).toMatch(
      /^acme\/api: the retention deletes 14 tags of 18: build-1, .*, build-10, and 4 more\.$/,
    );
  });

  test("keeps a tag that was pushed again after the plan was made", async () => {
    const list = hub.tags.list.bind(hub.tags);
    hub.tags.list = async function* (...repository) {
      yield* list(...repository);
      push("build-1");
    };
    expect((await create(policy)).state.deleted).toEqual(["build-2"]);
    expect(tags()).toContain("build-1");
    expect(deletions()).toHaveLength(1);
  });

  test("says how far it came when it is refused, and the next goes on with the rest", async () => {
    emulator.fault({
      method: "DELETE",
      path: "/v2/repositories/acme/api/tags/build-2/",
      kind: "status",
      status: 403,
      body: { message: "denied" },
    });
    await expect(create(policy)).rejects.toThrow(
      /acme\/api: 1 of 2 tags were deleted, and build-2 was not. The next `pulumi up` goes on./,
    );
    emulator.clearFaults();
    expect((await create(policy)).state.deleted).toEqual(["build-2"]);
  });

  test("of a repository that is not there says so", async () => {
    await expect(create({ ...policy, repository: "nowhere" })).rejects.toThrow(/acme\/nowhere/);
  });
});

describe("later", () => {
  test("a refresh shows what became due, and the next up deletes it", async () => {
    const retention = await create(policy);
    expect(await retention.drift()).toEqual({});
    push("build-5");
    expect(await retention.drift()).toEqual({ overdue: ["build-3"] });
    await retention.update(policy);
    expect(retention.state).toMatchObject({ deleted: ["build-3"], overdue: [] });
    expect(await retention.drift()).toEqual({});
  });

  test("a refresh of a trial is no difference, and says what would be deleted", async () => {
    const retention = await create({ ...policy, dryRun: true });
    expect(await retention.drift()).toEqual({});
    expect(announced.at(-1)).toBe(
      "acme/api: the retention would delete 2 tags of 6: build-1, build-2.\nThis is a trial; dryRun: false deletes them for good.",
    );
  });

  test("a change of the policy says beforehand what it deletes", async () => {
    const retention = await create({ ...policy, keepNewest: 50 });
    await retention.update({ ...policy, keepNewest: 3 });
    expect(announced).toContain("acme/api: the retention deletes 1 tag of 6: build-1.");
    expect(tags()).toHaveLength(5);
  });

  test("of a repository that is gone is gone with it", async () => {
    const retention = await create(policy);
    emulator.importState({ ...emulator.exportState(), repositories: [] });
    expect(await retention.drift()).toBeUndefined();
  });

  test("can't be read from Docker Hub, and says so", async () => {
    await expect(Managed.find(tagRetention, hub, "acme/api")).rejects.toThrow(
      "A policy of retention can't be read from Docker Hub, which keeps none.",
    );
  });

  test("destroy deletes no tag", async () => {
    const retention = await create({ ...policy, dryRun: true });
    await retention.delete();
    expect(deletions()).toEqual([]);
  });
});

test.each([
  [{ keepNewest: 0 }, "keepNewest: must be at least 1: a repository is not emptied by its retention"],
  [
    { olderThan: "soon" },
    /^olderThan: .*is not a duration: a whole number and h, d or w for hours, days or weeks, like 30d$/,
  ],
  [{ keepPatterns: ["v[0-9]"] }, /keepPatterns.*is not a pattern of tags/],
  [{ overdue: ["v1"] }, /^overdue: .*is not declared/],
])("check refuses %j", async (wrong, message) => {
  await expect(create({ ...policy, ...wrong })).rejects.toThrow(message);
  expect(deletions()).toEqual([]);
});
