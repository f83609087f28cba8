import { beforeEach, describe, expect, test } from "@jest/globals";
import { deleteImages } from "../../provider/functions/deleteImages";
import { getImages } from "../../provider/functions/getImages";
import { getImagesSummary } from "../../provider/functions/getImagesSummary";
import { getImageTags } from "../../provider/functions/getImageTags";
import { imageDeletion } from "../../provider/resources/imageDeletion";
import { emulator, hub, onEmulator } from "./emulated";
import { callOn, connectAs, Managed } from "./managed";

const web = { namespace: "acme", repository: "web" };
const nightly = `sha256:${"1".padStart(64, "0")}`;
const oldLatest = `sha256:${"2".padStart(64, "0")}`;
const nowhere = `sha256:${"f".repeat(64)}`;

onEmulator({ retired: "as-they-did" });

type Found = { images: { digest: string; status: string; tags: { tag: string; isCurrent: boolean }[] }[] };
const images = async (args = {}) => (await callOn(hub, getImages, { ...web, ...args })) as Found;
const digests = async (args = {}) => (await images(args)).images.map(({ digest }) => digest);
const manifest = (digest: string) => ({ repository: "web", digest });

describe("functions", () => {
  test("getImages tells which images are in use, and which tags they have or had", async () => {
    emulator.pull("acme", "web", oldLatest);
    expect(await digests({ currentlyTagged: false, ordering: "digest" })).toEqual([nightly, oldLatest]);
    expect(await digests({ currentlyTagged: false, status: "active" })).toEqual([oldLatest]);
    const { images: found } = await images({ status: "active" });
    expect(found).toMatchObject([
      { ...web, digest: oldLatest, status: "active", tags: [{ tag: "latest", isCurrent: false }] },
    ]);
    expect(await digests({ status: "active", activeFrom: "2024-01-15T00:00:00Z", currentlyTagged: false })).toEqual([
      oldLatest,
    ]);
    expect(await callOn(hub, getImages, { ...web, limit: 1 })).toMatchObject({ images: [{}], hasMore: true });
  });

  test("getImageTags lists them for one image, getImagesSummary counts", async () => {
    const tags = [{ tag: "latest", isCurrent: false }];
    expect(await callOn(hub, getImageTags, { ...web, digest: oldLatest })).toEqual({ tags, hasMore: false });
    emulator.pull("acme", "web", nightly);
    const { images: all } = await images();
    expect(await callOn(hub, getImagesSummary, web)).toEqual({
      activeFrom: expect.any(String),
      total: all.length,
      active: 1,
      inactive: all.length - 1,
    });
  });

  test("deleteImages tries by default, and says what stands in the way", async () => {
    const args = { namespace: "acme", manifests: [manifest(nightly), manifest(nowhere)] };
    expect(await callOn(hub, deleteImages, args)).toEqual({
      errors: [{ ...manifest(nowhere), error: "not_found" }],
      warnings: [],
    });
    await expect(callOn(hub, deleteImages, { ...args, dryRun: false })).rejects.toThrow(
      `No images of acme were deleted:\n  web@${nowhere}: not_found\n`,
    );
    expect(await digests()).toContain(nightly);
    const possible = { namespace: "acme", manifests: [manifest(nightly)] };
    const metrics = { manifestDeletes: 1, manifestErrors: 0, tagDeletes: 0, tagErrors: 0 };
    expect(await callOn(hub, deleteImages, possible)).toEqual({ metrics, errors: [], warnings: [] });
    expect(await callOn(hub, deleteImages, { ...possible, dryRun: false })).toMatchObject({ metrics });
    expect(await digests()).not.toContain(nightly);
  });

  test("an image or a repository that is not there is not taken for a Hub without image management", async () => {
    await expect(callOn(hub, getImageTags, { ...web, digest: nowhere })).rejects.toThrow(/^Docker Hub has nothing at/);
    await expect(callOn(hub, getImages, { ...web, repository: "nope" })).rejects.toThrow(
      /^There is no repository acme\/nope/,
    );
  });

  test("digests are checked before anything is sent", async () => {
    await expect(callOn(hub, getImageTags, { ...web, digest: "sha256:12" })).rejects.toThrow(
      'digest: "sha256:12" is not a valid digest: sha256: and 64 hexadecimal digits in lower case.',
    );
    expect(emulator.requests()).toEqual([]);
  });

  test("a plan without image management is said in the Hub's words", async () => {
    const outsider = connectAs({ DOCKER_USERNAME: "outsider", DOCKER_PASSWORD: "not-my-department" }, emulator.url);
    await outsider.repositories.create({ namespace: "outsider", name: "api", isPrivate: false });
    await expect(callOn(outsider, getImages, { namespace: "outsider", repository: "api" })).rejects.toThrow(
      /\(403\): image management is available on Pro and Team plans only/,
    );
    await outsider.close();
  });
});

describe("ImageDeletion", () => {
  const declared = { namespace: "acme", manifests: [manifest(oldLatest), manifest(nightly)], dryRun: false };

  test("is a trial by default", async () => {
    const made = await Managed.create(imageDeletion, hub, { namespace: "acme", manifests: [manifest(nightly)] });
    expect(made.state).toMatchObject({ dryRun: true, metrics: { manifestDeletes: 1 } });
    expect(await digests()).toContain(nightly);
    expect(await made.drift()).toEqual({});
    await made.update({ namespace: "acme", manifests: [manifest(nightly)], dryRun: false });
    expect(await digests()).not.toContain(nightly);
    expect(await made.drift()).toEqual({});
  });

  test("deletes, and shows an image that appears again as drift", async () => {
    const made = await Managed.create(imageDeletion, hub, declared);
    expect(await digests()).not.toEqual(expect.arrayContaining([nightly]));
    expect(await made.drift()).toEqual({});
    emulator.pushTag("acme", "web", { name: "again", digest: nightly, pushedAt: "2024-01-01T00:00:00Z" });
    expect(await made.drift()).toEqual({ manifests: [manifest(oldLatest)] });
    const ignoreWarnings = [{ ...manifest(nightly), warning: "current_tag", tags: ["again"] }];
    await made.update({ ...declared, ignoreWarnings });
    expect(await digests()).not.toContain(nightly);
    expect(await made.drift()).toEqual({});
  });

  test("warnings stop it, image by image, until each is ignored as it was given", async () => {
    emulator.pushTag("acme", "web", { name: "fresh", digest: nightly });
    const failed = Managed.create(imageDeletion, hub, declared);
    await expect(failed).rejects.toThrow(`  web@${nightly}: is_active\n  web@${nightly}: current_tag (fresh)\n`);
    await expect(failed).rejects.toThrow("To delete the others anyway, add to ignoreWarnings:");
    expect(await digests()).toEqual(expect.arrayContaining([nightly, oldLatest]));
    const ignoreWarnings = [
      { ...manifest(nightly), warning: "is_active" },
      { ...manifest(nightly), warning: "current_tag", tags: ["fresh"] },
    ];
    const made = await Managed.create(imageDeletion, hub, { ...declared, ignoreWarnings });
    expect(made.state).toMatchObject({ metrics: { manifestDeletes: 2, tagDeletes: 1 } });
  });

  test("the order of images does not matter, and a new one alone is deleted", async () => {
    const made = await Managed.create(imageDeletion, hub, { ...declared, manifests: [manifest(nightly)] });
    emulator.clearRequests();
    await made.update(declared);
    await made.update({ ...declared, manifests: [manifest(nightly), manifest(oldLatest)] });
    expect(emulator.requests().filter(({ method }) => method === "POST")).toHaveLength(1);
    expect(await made.drift()).toEqual({});
  });

  test("is over when its answer was lost and the images are gone", async () => {
    emulator.fault({ method: "POST", path: "/v2/namespaces/acme/delete-images", kind: "reset-after", count: 1 });
    const made = await Managed.create(imageDeletion, hub, declared);
    expect(await made.drift()).toEqual({});
  });

  test("is done once more when the lost request did not arrive", async () => {
    emulator.fault({ method: "POST", path: "/v2/namespaces/acme/delete-images", kind: "reset-before", count: 1 });
    const made = await Managed.create(imageDeletion, hub, { ...declared, dryRun: false });
    expect(made.state).toMatchObject({ metrics: { manifestDeletes: 2 } });
  });

  test("destroy asks nothing of the Hub", async () => {
    const made = await Managed.create(imageDeletion, hub, declared);
    emulator.clearRequests();
    await made.delete();
    expect(emulator.requests()).toEqual([]);
  });
});

describe("on today's Docker Hub", () => {
  const retired = /^Docker retired image management on 2023-12-11, and this Hub no longer has it. getTags lists tags/;

  beforeEach(() => emulator.setRetired("as-today"));

  test.each([
    ["getImages", () => images()],
    ["getImageTags", () => callOn(hub, getImageTags, { ...web, digest: nightly })],
    ["getImagesSummary", () => callOn(hub, getImagesSummary, web)],
    ["deleteImages", () => callOn(hub, deleteImages, { namespace: "acme", manifests: [manifest(nightly)] })],
    ["ImageDeletion", () => Managed.create(imageDeletion, hub, { namespace: "acme", manifests: [manifest(nightly)] })],
  ])("%s says since when it is gone, and what to use instead", async (_, call) => {
    await expect(call()).rejects.toThrow(retired);
  });
});
