import { expect, test } from "@jest/globals";
import { getCategories } from "../../provider/functions/getCategories";
import { searchRepositories } from "../../provider/functions/searchRepositories";
import { emulator, hub, onEmulator } from "./emulated";
import { callOn } from "./managed";

onEmulator();

const searches = () => emulator.requests().filter(({ path }) => path === "/api/search/v4").length;

async function fill(count: number): Promise<void> {
  const seed = emulator.exportState();
  const many = Array.from({ length: count }, (_, number) => ({ namespace: "acme", name: `many-${number}` }));
  emulator.importState({ ...seed, repositories: [...seed.repositories, ...many] });
}

test("getCategories gives each with what people read and what Repository takes", async () => {
  expect((await callOn(hub, getCategories)).categories).toContainEqual({ name: "Web servers", slug: "web-servers" });
});

test("searchRepositories gives what Docker Hub finds, without what is private", async () => {
  expect(await callOn(hub, searchRepositories, { query: "server" })).toEqual({
    hasMore: false,
    repositories: [
      expect.objectContaining({
        name: "acme/web",
        description: "The web server",
        publisher: "acme",
        pullCount: "1200",
        starCount: 3,
        operatingSystems: ["linux"],
        architectures: ["amd64"],
        isArchived: false,
      }),
    ],
  });
  expect(await callOn(hub, searchRepositories, { query: "internal" })).toEqual({ repositories: [], hasMore: false });
});

test.each([
  [250, 3, true],
  [260, 3, false],
  [25, 1, true],
])("searchRepositories with a limit of %i makes %i calls", async (limit, calls, hasMore) => {
  await fill(260);
  const found = await callOn(hub, searchRepositories, { query: "many", limit });
  expect(found.repositories).toHaveLength(limit);
  expect(found).toMatchObject({ hasMore });
  expect(searches()).toBe(calls);
});

test("searchRepositories ends where Docker Hub gives nothing more, whatever it counts", async () => {
  const body = { total: 100_000, results: [] };
  emulator.fault({ method: "GET", path: "/api/search/v4", kind: "status", status: 200, body });
  expect(await callOn(hub, searchRepositories, { query: "many", limit: 1000 })).toEqual({
    repositories: [],
    hasMore: false,
  });
  expect(searches()).toBe(1);
});

test.each([
  [{ query: " " }, "query: must not be empty"],
  [{ query: "web", limit: 1001 }, "limit: must be at most 1,000"],
])("searchRepositories refuses %j", async (args, message) => {
  await expect(callOn(hub, searchRepositories, args)).rejects.toThrow(message);
  expect(searches()).toBe(0);
});
