import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import type { AnyResource } from "../../provider/define";
import type { Hub } from "../../provider/hub";
import { accessToken } from "../../provider/resources/accessToken";
import { libraryRepository } from "../../provider/resources/libraryRepository";
import { orgSettings } from "../../provider/resources/orgSettings";
import { repository } from "../../provider/resources/repository";
import { v1Repository } from "../../provider/resources/v1Repository";
import { repositoryImages } from "../../provider/resources/v1RepositoryImages";
import { user } from "../../provider/resources/v1User";
import { ciBot, connectAs, dockerAdmin, Managed } from "./managed";
import { Recorder } from "./recorder";

let emulator: Emulator;
let recorder: Recorder;
let hub: Hub;

beforeAll(async () => {
  emulator = await startEmulator();
  recorder = await Recorder.start(emulator.url);
});
afterAll(async () => {
  await recorder.close();
  await emulator.close();
});
beforeEach(() => {
  emulator.reset();
  emulator.setRetired("as-they-did");
  recorder.clear();
  hub = connectAs(dockerAdmin, recorder.url);
});
afterEach(() => hub.close());

type Program = Record<string, unknown>;

/** Creates it, and forgets what was sent for that. */
async function existing(definition: AnyResource, program: Program): Promise<Managed> {
  const made = await Managed.create(definition, hub, program);
  recorder.clear();
  return made;
}

const texts = { description: "The API server", fullDescription: "# API" };

describe("Repository", () => {
  const api = { namespace: "acme", name: "api" };
  const create = { method: "POST", path: "/v2/namespaces/acme/repositories" };
  const patch = { method: "PATCH", path: "/v2/repositories/acme/api/" };
  const privacy = { method: "POST", path: "/v2/repositories/acme/api/privacy" };

  test.each<[string, Program, Program]>([
    ["its name alone", {}, {}],
    ["a description", { description: "The API server" }, { description: "The API server" }],
    ["an overview", { fullDescription: "# API" }, { full_description: "# API" }],
    ["a visibility that is public", { isPrivate: false }, { is_private: false }],
    ["a visibility that is private", { isPrivate: true }, { is_private: true }],
    ["what Docker Hub does not know", { forceDestroy: true }, {}],
  ])("is created with what is declared and no more: %s", async (_, declared, sent) => {
    await Managed.create(repository, hub, { ...api, ...declared });
    expect(recorder.writes).toEqual([{ ...create, body: { ...api, registry: "docker.io", ...sent } }]);
    expect(recorder.calls.filter((call) => call.startsWith("GET"))).toEqual([]);
  });

  const all = { ...api, ...texts, isPrivate: true };

  test.each<[string, Program, object[]]>([
    ["nothing", {}, []],
    ["forceDestroy", { forceDestroy: true }, []],
    ["adoptExisting", { adoptExisting: true }, []],
    ["the white space around a text", { description: "  The API server\n" }, []],
    ["the description", { description: "New" }, [{ ...patch, body: { description: "New" } }]],
    ["the overview", { fullDescription: "# New" }, [{ ...patch, body: { full_description: "# New" } }]],
    ["the visibility", { isPrivate: false }, [{ ...privacy, body: { is_private: false } }]],
    ["a description that is no longer declared", { description: undefined }, [{ ...patch, body: { description: "" } }]],
    [
      "an overview that is no longer declared",
      { fullDescription: undefined },
      [{ ...patch, body: { full_description: "" } }],
    ],
    ["a visibility that is no longer declared", { isPrivate: undefined }, []],
    [
      "all of it",
      { description: "New", fullDescription: "# New", isPrivate: false },
      [
        { ...patch, body: { description: "New", full_description: "# New" } },
        { ...privacy, body: { is_private: false } },
      ],
    ],
  ])("an update that changes %s sends that alone, and reads nothing", async (_, change, sent) => {
    const made = await existing(repository, all);
    await made.update({ ...all, ...change });
    expect(recorder.writes).toEqual(sent);
    expect(recorder.sent).toHaveLength(sent.length);
  });

  test.each<[string, Program, object[]]>([
    ["nothing declared", {}, []],
    ["all as it is", { ...texts, isPrivate: true }, []],
    ["another description", { ...texts, description: "New" }, [{ ...patch, body: { description: "New" } }]],
    ["an overview alone, as it is", { fullDescription: "# API" }, []],
    ["another overview", { fullDescription: "# New" }, [{ ...patch, body: { full_description: "# New" } }]],
  ])("an adoption of a private one sends what differs alone: %s", async (_, declared, sent) => {
    await hub.repositories.create(all);
    recorder.clear();
    const adopted = await Managed.create(repository, hub, { ...api, ...declared, adoptExisting: true });
    expect(recorder.writes).toEqual(sent);
    expect(adopted.state.createdAt).toEqual(expect.any(String));
  });

  test("an adoption does not send a text for the white space around it", async () => {
    await hub.repositories.create({ ...all, description: " The API server\n", fullDescription: "# API\n" });
    recorder.clear();
    await Managed.create(repository, hub, { ...api, ...texts, adoptExisting: true });
    expect(recorder.writes).toEqual([]);
  });

  test("an adoption makes a public one private where that is declared, and nothing else", async () => {
    await hub.repositories.create({ ...all, isPrivate: false });
    recorder.clear();
    await Managed.create(repository, hub, { ...api, isPrivate: true, adoptExisting: true });
    expect(recorder.writes).toEqual([{ ...privacy, body: { is_private: true } }]);
  });

  test("an adoption that is refused sends nothing", async () => {
    await hub.repositories.create(all);
    recorder.clear();
    const refused = Managed.create(repository, hub, {
      ...api,
      description: "New",
      isPrivate: false,
      adoptExisting: true,
    });
    await expect(refused).rejects.toThrow("would make it public");
    expect(recorder.writes).toEqual([]);
  });

  test("a refresh sends one GET", async () => {
    const made = await existing(repository, all);
    await made.drift();
    expect(recorder.calls).toEqual(["GET /v2/namespaces/acme/repositories/api"]);
  });

  test("a deletion that is refused for its tags sends nothing but the question", async () => {
    const made = await existing(repository, all);
    emulator.pushTag("acme", "api", "1.0");
    await expect(made.delete()).rejects.toThrow("it holds 1 tag");
    expect(recorder.writes).toEqual([]);
  });

  test.each([403, 500])("a deletion is not sent while its tags can't be counted (%p)", async (status) => {
    const made = await existing(repository, all);
    recorder.reply = ({ path }) => (path.includes("/tags") ? { status, body: { message: "no" } } : undefined);
    await expect(made.delete()).rejects.toThrow(`(${status})`);
    recorder.reply = () => undefined;
    expect(recorder.writes).toEqual([]);
    expect(emulator.repository("acme", "api")).toBeDefined();
  });
});

describe("AccessToken", () => {
  const ci = { label: "ci", scopes: ["repo:write", "repo:read"] };
  const create = { method: "POST", path: "/v2/access-tokens" };

  beforeEach(async () => {
    await hub.close();
    hub = connectAs(ciBot, recorder.url);
  });

  test.each<[string, Program, Program]>([
    ["no expiry", {}, {}],
    ["an expiry", { expiresAt: "2099-01-01T02:00:00+02:00" }, { expires_at: "2099-01-01T00:00:00.000Z" }],
    ["the activity that each new one has", { isActive: true }, {}],
  ])("is created in one call with what is declared: %s", async (_, declared, sent) => {
    await Managed.create(accessToken, hub, { ...ci, ...declared });
    const body = { token_label: "ci", scopes: ["repo:read", "repo:write"], ...sent };
    expect(recorder.writes).toEqual([{ ...create, body }]);
  });

  test("that is to be inactive is created, and made so", async () => {
    const { id } = await Managed.create(accessToken, hub, { ...ci, isActive: false });
    expect(recorder.writes).toEqual([
      expect.objectContaining(create),
      { method: "PATCH", path: `/v2/access-tokens/${id}`, body: { is_active: false } },
    ]);
  });

  test.each<[string, Program, Program | undefined]>([
    ["nothing", {}, undefined],
    ["the order of its scopes", { scopes: ["repo:read", "repo:write"] }, undefined],
    ["its label", { label: "new" }, { token_label: "new" }],
    ["its activity", { isActive: false }, { is_active: false }],
    ["an activity that is no longer declared", { isActive: undefined }, undefined],
    ["both", { label: "new", isActive: false }, { token_label: "new", is_active: false }],
  ])("an update that changes %s sends that alone", async (_, change, body) => {
    const declared = { ...ci, isActive: true };
    const made = await existing(accessToken, declared);
    await made.update({ ...declared, ...change });
    const path = `/v2/access-tokens/${made.id}`;
    expect(recorder.writes).toEqual(body === undefined ? [] : [{ method: "PATCH", path, body }]);
  });

  test("an expired one that is to be active is refused before anything is sent", async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const made = await existing(accessToken, { ...ci, expiresAt, isActive: false });
    const later = { ...hub, now: () => Date.now() + 7_200_000 };
    const again = Managed.resume(accessToken, later, made.id, made.state);
    await expect(again.update({ ...ci, label: "new", expiresAt, isActive: true })).rejects.toThrow("expired at");
    expect(recorder.writes).toEqual([]);
  });
});

describe("OrgSettings", () => {
  const settings = { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false };
  const declared = { organization: "acme", restrictedImages: settings };
  const path = "/v2/orgs/acme/settings";
  const wire = { enabled: true, allow_official_images: true, allow_verified_publishers: false };

  beforeEach(async () => {
    await hub.close();
    hub = connectAs(ciBot, recorder.url);
  });

  test("are written once by a creation", async () => {
    await Managed.create(orgSettings, hub, declared);
    expect(recorder.writes).toEqual([{ method: "PUT", path, body: { restricted_images: wire } }]);
  });

  test("an update that changes nothing sends nothing, another sends all three", async () => {
    const made = await existing(orgSettings, declared);
    await made.update(declared);
    expect(recorder.sent).toEqual([]);
    await made.update({ ...declared, restrictedImages: { ...settings, allowOfficialImages: false } });
    const body = { restricted_images: { ...wire, allow_official_images: false } };
    expect(recorder.writes).toEqual([{ method: "PUT", path, body }]);
  });

  test("that were read with get are not changed by a deletion: what was there before is not known", async () => {
    const read = Managed.resume(orgSettings, hub, "acme", declared);
    await read.delete();
    expect(recorder.writes).toEqual([]);
  });

  test.each([400, 403, 404])("a creation that the Hub refuses (%p) leaves nothing to be kept", async (status) => {
    recorder.reply = ({ method }) => (method === "PUT" ? { status, body: { message: "no" } } : undefined);
    const failure = await Managed.create(orgSettings, hub, declared).catch((error: unknown) => error);
    recorder.reply = () => undefined;
    expect(failure).toMatchObject({ status });
    expect(failure).not.toHaveProperty("state");
  });
});

describe("what has the v1 API", () => {
  const first = { id: "1".repeat(64) };
  const second = { id: "2".repeat(64) };
  const example = { name: "example", ...texts };

  test("LibraryRepository: an update sends what changed alone", async () => {
    const made = await existing(libraryRepository, { ...example, images: [first] });
    await made.update({ ...example, images: [first], forceDestroy: true });
    expect(recorder.writes).toEqual([]);
    await made.update({ ...example, images: [first], description: "New", forceDestroy: true });
    await made.update({ ...example, images: [second], description: "New", forceDestroy: true });
    expect(recorder.writes).toEqual([
      { method: "PATCH", path: "/v2/repositories/library/example/", body: { description: "New" } },
      { method: "PUT", path: "/v1/repositories/example/images", body: [second] },
    ]);
  });

  test("LibraryRepository: a list of images goes with the creation, and not once more", async () => {
    await Managed.create(libraryRepository, hub, { name: "example", images: [first] });
    expect(recorder.writes.filter(({ path }) => path.startsWith("/v1/"))).toEqual([
      { method: "PUT", path: "/v1/repositories/example/", body: [first] },
    ]);
    expect(recorder.writes).toHaveLength(1);
  });

  test("v1.Repository: an adoption and an update send the list only where it differs", async () => {
    await hub.v1.createRepository({ namespace: "acme", name: "api" }, [first]);
    recorder.clear();
    const api = { namespace: "acme", name: "api", adoptExisting: true };
    const made = await Managed.create(v1Repository, hub, { ...api, images: [first] });
    await made.update({ ...api, images: [first], forceDestroy: true });
    expect(recorder.writes).toEqual([]);
    await Managed.create(v1Repository, hub, { ...api, images: [second] });
    expect(recorder.writes).toEqual([{ method: "PUT", path: "/v1/repositories/acme/api/images", body: [second] }]);
  });

  test("v1.Repository: one that exists is refused without being written", async () => {
    await expect(
      Managed.create(v1Repository, hub, { namespace: "acme", name: "web", images: [first] }),
    ).rejects.toThrow("acme/web exists already");
    expect(recorder.writes).toEqual([]);
  });

  test("v1.RepositoryImages: what would be dropped is said before anything is sent", async () => {
    await hub.v1.createRepository({ namespace: "acme", name: "api" }, [second]);
    recorder.clear();
    const declared = { namespace: "acme", repository: "api", images: [first] };
    await expect(Managed.create(repositoryImages, hub, declared)).rejects.toThrow("not declared here");
    expect(recorder.writes).toEqual([]);
  });

  test("v1.User: an update sends what changed alone, as the user that it is", async () => {
    const account = { username: "foobar", email: "foobar@example.com", password: "toto42" };
    const made = await existing(user, account);
    await made.update({ ...account, adoptExisting: true });
    expect(recorder.sent).toEqual([]);
    await made.update({ ...account, email: "new@example.com" });
    await made.update({ ...account, email: "new@example.com", password: "better" });
    expect(recorder.writes.map(({ body }) => body)).toEqual([{ email: "new@example.com" }, { password: "better" }]);
    const asUser = `Basic ${Buffer.from("foobar:toto42").toString("base64")}`;
    expect(recorder.sent.map(({ authorization }) => authorization)).toEqual([asUser, asUser]);
  });
});
