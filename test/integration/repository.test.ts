import { describe, expect, test } from "@jest/globals";
import { repository } from "../../provider/resources/repository";
import { connect, emulator, hub, onEmulator } from "./emulated";
import { ciBot, Managed } from "./managed";

const api = { namespace: "acme", name: "api" };
const declared = { ...api, description: "The API server", fullDescription: "# API", isPrivate: true };

onEmulator();

const create = (program: Record<string, unknown>) => Managed.create(repository, hub, program);
const calls = () => emulator.requests().map(({ method, path }) => `${method} ${path}`);

describe("create", () => {
  test("makes it as declared, in one call", async () => {
    const made = await create(declared);
    expect(made.id).toBe("acme/api");
    expect(emulator.repository("acme", "api")).toMatchObject({
      description: "The API server",
      fullDescription: "# API",
      isPrivate: true,
    });
    expect(calls()).toEqual(["POST /v2/auth/token", "POST /v2/namespaces/acme/repositories"]);
    expect(await made.drift()).toEqual({});
  });

  test("one that exists is an error that says how to adopt it", async () => {
    await expect(create({ namespace: "acme", name: "web" })).rejects.toThrow(
      "acme/web exists already and is not in this stack. To adopt it as it is, set adoptExisting: true.",
    );
  });

  test("adoptExisting adopts it, and changes only what is declared", async () => {
    emulator.editRepository("acme", "web", { description: "as it was", fullDescription: "as it was" });
    const made = await create({ namespace: "acme", name: "web", description: "The website", adoptExisting: true });
    expect(emulator.repository("acme", "web")).toMatchObject({
      description: "The website",
      fullDescription: "as it was",
    });
    expect(await made.drift()).toEqual({});
  });

  test("adoptExisting creates one that does not exist", async () => {
    await create({ ...declared, adoptExisting: true });
    expect(emulator.repository("acme", "api")).toBeDefined();
  });

  test("adoptExisting never makes a private repository public", async () => {
    const internal = { namespace: "acme", name: "internal", adoptExisting: true };
    await expect(create({ ...internal, isPrivate: false })).rejects.toThrow(
      "acme/internal is private, and its adoption as declared would make it public.",
    );
    await create(internal);
    expect(emulator.repository("acme", "internal")).toMatchObject({ isPrivate: true });
    expect(calls().filter((call) => !/^GET|\/auth\//.test(call))).toEqual([]);
  });

  test("whose answer was lost is recognized as ours, and not done twice", async () => {
    emulator.fault({ method: "POST", path: "/v2/namespaces/acme/repositories", kind: "reset-after", count: 1 });
    const made = await create(declared);
    expect(made.id).toBe("acme/api");
    expect(calls().filter((call) => call === "POST /v2/namespaces/acme/repositories")).toHaveLength(1);
  });

  test("that did not reach the Hub is done again", async () => {
    emulator.fault({ method: "POST", path: "/v2/namespaces/acme/repositories", kind: "reset-before", count: 1 });
    await create(declared);
    expect(emulator.repository("acme", "api")).toBeDefined();
  });

  test("whose answer was lost does not adopt what somebody else created", async () => {
    emulator.fault({ method: "POST", path: "/v2/namespaces/acme/repositories", kind: "reset-before", count: 1 });
    await expect(create({ namespace: "acme", name: "web" })).rejects.toThrow("acme/web exists already");
  });

  test("without the right to is refused in the Hub's words", async () => {
    await expect(create({ namespace: "library", name: "mine" })).rejects.toThrow(
      /^Docker Hub refused POST \/v2\/namespaces\/library\/repositories \(403\)/,
    );
  });
});

describe("drift", () => {
  test("is not white space around a text, which Docker Hub keeps and a program's text has not", async () => {
    const made = await create(declared);
    emulator.editRepository("acme", "api", { description: " The API server", fullDescription: "# API\n" });
    expect(await made.drift()).toEqual({});
    emulator.editRepository("acme", "web", { description: "The web server\n" });
    await create({ namespace: "acme", name: "web", description: "The web server", adoptExisting: true });
    expect(calls().filter((call) => call.startsWith("PATCH"))).toEqual([]);
  });

  test.each([
    ["description", { description: "changed in the browser" }],
    ["fullDescription", { fullDescription: "changed in the browser" }],
    ["isPrivate", { isPrivate: false }],
  ])("of %s is shown, and repaired by an update", async (_, change) => {
    const made = await create(declared);
    emulator.editRepository("acme", "api", change);
    expect(await made.drift()).toEqual(change);
    await made.update(declared);
    expect(emulator.repository("acme", "api")).toMatchObject({
      description: "The API server",
      fullDescription: "# API",
      isPrivate: true,
    });
    expect(await made.drift()).toEqual({});
  });

  test("of a visibility that is not declared is not reported, and removing the line publishes nothing", async () => {
    const made = await create({ ...api, isPrivate: true });
    emulator.clearRequests();
    await made.update({ ...api, description: "The API server" });
    expect(calls()).toEqual(["PATCH /v2/repositories/acme/api/"]);
    expect(emulator.repository("acme", "api")).toMatchObject({ isPrivate: true });
    expect(await made.drift()).toEqual({});
  });

  test("of a text that is not declared is not reported", async () => {
    const made = await create(api);
    emulator.editRepository("acme", "api", { description: "changed in the browser" });
    expect(await made.drift()).toEqual({});
  });

  test("one that was deleted is gone", async () => {
    const made = await create(declared);
    await hub.repositories.delete("acme", "api");
    expect(await made.drift()).toBeUndefined();
  });

  test("one that can't be read is not taken for gone", async () => {
    const made = await create(declared);
    emulator.fault({ method: "GET", path: "/v2/namespaces/acme/repositories/api", kind: "html", status: 404 });
    await expect(made.drift()).rejects.toThrow("with a web page instead of JSON");
  });

  test("an answer without a field that is needed names the endpoint", async () => {
    const made = await create(declared);
    const body = { namespace: "acme", name: "api" };
    emulator.fault({ method: "GET", path: "/v2/namespaces/acme/repositories/api", kind: "status", status: 200, body });
    await expect(made.drift()).rejects.toThrow(
      /^GET \/v2\/namespaces\/acme\/repositories\/api was answered \(200\) without what it should hold: is_private/,
    );
  });

  test("an answer that is cut off is explained", async () => {
    const made = await create(declared);
    emulator.fault({ method: "GET", path: "/v2/namespaces/acme/repositories/api", kind: "truncated-json" });
    await expect(made.drift()).rejects.toThrow("JSON that is cut off or broken");
  });
});

describe("update", () => {
  test("sends only what changed", async () => {
    const made = await create(declared);
    emulator.clearRequests();
    await made.update({ ...declared, isPrivate: false });
    expect(calls()).toEqual(["POST /v2/repositories/acme/api/privacy"]);
  });

  test("a text that is declared no longer becomes empty", async () => {
    const made = await create(declared);
    await made.update({ ...api, isPrivate: true, description: "The API server" });
    expect(emulator.repository("acme", "api")).toMatchObject({ description: "The API server", fullDescription: "" });
    expect(await made.drift()).toEqual({});
  });

  test("another name needs a replacement", async () => {
    const made = await create(declared);
    await expect(made.update({ ...declared, name: "api-2" })).rejects.toThrow("must be replaced: name");
  });

  test("goes on after the rate limit, and after a gateway's failure", async () => {
    const made = await create(declared);
    emulator.fault({ method: "PATCH", path: "/v2/repositories/acme/api/", kind: "status", status: 503, count: 1 });
    emulator.fault({
      method: "PATCH",
      path: "/v2/repositories/acme/api/",
      kind: "status",
      status: 429,
      count: 1,
    });
    await made.update({ ...declared, description: "New" });
    expect(emulator.repository("acme", "api")).toMatchObject({ description: "New" });
  });
});

test("a change of what somebody deleted says how to create it again", async () => {
  const made = await create(declared);
  await hub.repositories.delete("acme", "api");
  await expect(made.update({ ...declared, description: "New" })).rejects.toThrow(
    /^acme\/api is not on Docker Hub any more\. `pulumi up --refresh` creates it again\./,
  );
});

describe("delete", () => {
  test("removes it, and one that is gone already is fine", async () => {
    const made = await create(declared);
    await made.delete();
    expect(emulator.repository("acme", "api")).toBeUndefined();
    await made.delete();
  });

  test("is refused while it has tags, and says how many", async () => {
    const made = await create(declared);
    emulator.pushTag("acme", "api", "1.0");
    emulator.pushTag("acme", "api", "latest");
    await expect(made.delete()).rejects.toThrow(
      "acme/api was not deleted: it holds 2 tags that would be gone for good.\nTo delete it, set forceDestroy: true",
    );
    expect(emulator.repository("acme", "api")).toBeDefined();
  });

  test("with forceDestroy removes the tags too", async () => {
    const made = await create({ ...declared, forceDestroy: true });
    emulator.pushTag("acme", "api", "1.0");
    await made.delete();
    expect(emulator.repository("acme", "api")).toBeUndefined();
  });
});

describe("with an access token instead of a password", () => {
  async function connectWithScope(scope: string): Promise<void> {
    const { token = "" } = await hub.accessTokens.create({ label: "for this test", scopes: [scope] }, "test");
    connect({ ...ciBot, DOCKER_PASSWORD: token });
  }

  test("one with repo:admin manages repositories", async () => {
    await connectWithScope("repo:admin");
    const made = await create(declared);
    await made.update({ ...declared, description: "New" });
    await made.delete();
    expect(emulator.repository("acme", "api")).toBeUndefined();
  });

  test("one with repo:read is told so", async () => {
    await connectWithScope("repo:read");
    await expect(create(declared)).rejects.toThrow("(403): insufficient scope.");
  });
});
