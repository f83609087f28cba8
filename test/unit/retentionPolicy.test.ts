import { describe, expect, test } from "@jest/globals";
import { expired } from "../../provider/resources/retentionPolicy";

const now = Date.parse("2026-01-31T00:00:00Z");
const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();
const pushed = (name: string, days: number) => ({ name, lastPushed: daysAgo(days), lastUpdated: undefined });
const policy = { keepNewest: 1, keepPatterns: [] };
const none = () => false;
const names = (tags: { name: string }[]) => tags.map(({ name }) => name);
type Tags = Parameters<typeof expired>[0];

describe("which tags a policy deletes", () => {
  test("goes by when they were pushed, in whatever order Docker Hub lists them, the oldest first", () => {
    const tags = [pushed("b", 2), pushed("newest", 1), pushed("d", 4), pushed("c", 3)];
    expect(names(expired(tags as Tags, policy, now, none))).toEqual(["d", "c", "b"]);
    expect(names(expired(tags as Tags, { ...policy, keepNewest: 3 }, now, none))).toEqual(["d"]);
  });

  test("takes the last update for the date where Docker Hub gives no push", () => {
    const updated = { name: "updated", lastPushed: undefined, lastUpdated: daysAgo(1) };
    const tags = [pushed("old", 9), updated, pushed("middle", 5)];
    expect(names(expired(tags as Tags, policy, now, none))).toEqual(["old", "middle"]);
  });

  test("never has one without a date, which does not count among the newest either", () => {
    const undated = { name: "undated", lastPushed: undefined, lastUpdated: undefined };
    const tags = [pushed("old", 9), undated, pushed("older", 10)];
    expect(names(expired(tags as Tags, { ...policy, olderThan: "1h" }, now, none))).not.toContain("undated");
    expect(names(expired(tags as Tags, policy, now, none))).toEqual(["older"]);
  });

  test("keeps what was pushed exactly as long ago as olderThan says", () => {
    const tags = [pushed("newest", 1), pushed("exactly", 7), pushed("older", 8)];
    expect(names(expired(tags as Tags, { ...policy, olderThan: "7d" }, now, none))).toEqual(["older"]);
  });

  test("passes over what is immutable, which does not count among the newest either", () => {
    const tags = [pushed("fixed", 1), pushed("b", 2), pushed("c", 3)];
    expect(names(expired(tags as Tags, policy, now, (name) => name === "fixed"))).toEqual(["c"]);
  });

  test.each([
    ["v1.0", ["v1x0", "v1.00", "xv1.0"]],
    ["v*", ["xv", "latest"]],
    ["v**0", ["v1"]],
    ["v?", ["v", "v10"]],
    ["release-*-rc", ["release-1-rc2"]],
  ])("a pattern is for the whole name: %s keeps none of %j", (pattern, others) => {
    const tags = [pushed("newest", 0), ...others.map((name, at) => pushed(name, at + 1))];
    const left = names(expired(tags as Tags, { ...policy, keepPatterns: [pattern] }, now, none));
    expect(left.toSorted()).toEqual(others.toSorted());
  });

  test.each([
    ["v1.0", "v1.0"],
    ["v*", "v"],
    ["v**0", "v1.0"],
    ["v?", "v1"],
    ["release-*-rc", "release-2026-01-rc"],
  ])("%s keeps %s", (pattern, name) => {
    const tags = [pushed("newest", 0), pushed(name, 5)];
    expect(expired(tags as Tags, { ...policy, keepPatterns: [pattern] }, now, none)).toEqual([]);
  });
});
