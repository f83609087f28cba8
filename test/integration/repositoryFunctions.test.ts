import { expect, test } from "@jest/globals";
import { getRepositories } from "../../provider/functions/getRepositories";
import { getRepository } from "../../provider/functions/getRepository";
import { getTag } from "../../provider/functions/getTag";
import { getTags } from "../../provider/functions/getTags";
import { repository } from "../../provider/resources/repository";
import { emulator, hub, onEmulator } from "./emulated";
import { callOn, Managed } from "./managed";

const web = { namespace: "acme", repository: "web" };

onEmulator();

const requests = (part: string) => emulator.requests().filter(({ path }) => path.includes(part)).length;

test("getRepository reads one, with its overview and its pulls", async () => {
  expect(await callOn(hub, getRepository, { namespace: "acme", name: "web" })).toMatchObject({
    namespace: "acme",
    name: "web",
    description: "The web server",
    fullDescription: expect.stringContaining("# web"),
    isPrivate: false,
    status: "active",
    pullCount: 1200,
    starCount: 3,
    categories: [],
  });
  expect(requests("/repositories/")).toBe(1);
});

test("getRepository says that there is none", async () => {
  await expect(callOn(hub, getRepository, { namespace: "acme", name: "nope" })).rejects.toThrow(
    "There is no repository acme/nope, or these credentials don't see it.",
  );
});

test("getRepositories gives all pages, or says that there are more than its limit", async () => {
  for (let number = 0; number < 120; number++) {
    await Managed.create(repository, hub, { namespace: "acme", name: `many-${String(number).padStart(3, "0")}` });
  }
  emulator.clearRequests();
  const all = await callOn(hub, getRepositories, { namespace: "acme", nameContains: "many", ordering: "-name" });
  expect(all.repositories).toHaveLength(120);
  expect(all).toMatchObject({
    hasMore: false,
    repositories: [{ name: "many-119" }, { name: "many-118" }, ...Array(118).fill({})],
  });
  expect(requests("/repositories")).toBe(2);
  const some = await callOn(hub, getRepositories, { namespace: "acme", ordering: "name", limit: 2 });
  expect(some).toMatchObject({ hasMore: true, repositories: [{ name: "internal" }, { name: "many-000" }] });
  const exact = await callOn(hub, getRepositories, { namespace: "acme", limit: 122 });
  expect(exact).toMatchObject({ hasMore: false });
});

test("getRepositories lists the login's own namespace when none is named", async () => {
  await Managed.create(repository, hub, { namespace: "ci-bot", name: "mine" });
  expect(await callOn(hub, getRepositories)).toMatchObject({ repositories: [{ namespace: "ci-bot", name: "mine" }] });
});

test("getTags and getTag tell a tag's digest, size, dates and platforms", async () => {
  emulator.pushTag("acme", "web", { name: "2.0.0", size: 5 });
  const { tags, hasMore } = (await callOn(hub, getTags, web)) as { tags: { name: string }[]; hasMore: boolean };
  expect(tags.map(({ name }) => name)).toEqual(["2.0.0", "latest", "1.1.0", "1.0.0"]);
  expect(hasMore).toBe(false);
  const tag = await callOn(hub, getTag, { ...web, tag: "2.0.0" });
  expect(tag).toEqual(tags[0]);
  expect(tag).toMatchObject({
    size: 5,
    status: "active",
    lastPushed: expect.stringMatching(/^\d{4}-/),
    images: [{ digest: expect.stringMatching(/^sha256:/), architecture: "amd64", os: "linux" }],
  });
  expect(await callOn(hub, getTags, { ...web, limit: 1 })).toMatchObject({ tags: [{ name: "2.0.0" }], hasMore: true });
});

test("what is not there, or not well written, is said", async () => {
  await expect(callOn(hub, getTags, { ...web, repository: "nope" })).rejects.toThrow(
    "There is no repository acme/nope, or these credentials don't see it.",
  );
  await expect(callOn(hub, getTag, { ...web, tag: "nope" })).rejects.toThrow("There is no tag acme/web:nope");
  emulator.clearRequests();
  await expect(callOn(hub, getTag, { ...web, tag: "a:b", limt: 1 })).rejects.toThrow(
    /limt: is not a property of getTag.\ntag: "a:b" is not a valid tag: letters/,
  );
  await expect(callOn(hub, getTags, { ...web, limit: 0 })).rejects.toThrow("limit: must be at least 1.");
  await expect(callOn(hub, getRepositories, { namespace: "acme", ordering: "names" })).rejects.toThrow(
    /^ordering: must be one of name, -name, .*, not "names"; did you mean "name"\?$/,
  );
  expect(emulator.requests()).toEqual([]);
});
