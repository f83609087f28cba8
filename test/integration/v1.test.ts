import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { authorizeRepositoryToken } from "../../provider/functions/v1AuthorizeRepositoryToken";
import { checkLogin } from "../../provider/functions/v1CheckLogin";
import { getRepositoryImages } from "../../provider/functions/v1GetRepositoryImages";
import type { Hub } from "../../provider/hub";
import { libraryRepository } from "../../provider/resources/libraryRepository";
import { v1Repository } from "../../provider/resources/v1Repository";
import { repositoryImages } from "../../provider/resources/v1RepositoryImages";
import { user } from "../../provider/resources/v1User";
import { callOn, ciBot, connectAs, dockerAdmin, Managed } from "./managed";

const first = { id: "9e89cc6f0bc3c38722009fe6857087b486531f9a779a0c17e3ed29dae8f12c4f" };
const second = { id: "0".repeat(64), checksum: "b486531f9a779a0c17e3ed29dae8f12c4f9e89cc6f0bc3c38722009fe6857087" };
const account = { username: "foobar", email: "foobar@example.com", password: "toto42" };
let emulator: Emulator;
let hub: Hub;
let admin: Hub;

beforeAll(async () => {
  emulator = await startEmulator({ retired: "as-they-did" });
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.reset();
  hub = connectAs(ciBot, emulator.url);
  admin = connectAs(dockerAdmin, emulator.url);
});
afterEach(async () => {
  await hub.close();
  await admin.close();
});

const logins = () => emulator.requests().filter(({ method, path }) => method === "GET" && path.startsWith("/v1/users"));
const sent = (method: string) => emulator.requests().filter((request) => request.method === method);

describe("v1.checkLogin", () => {
  test("tells good credentials from bad ones, and tries bad ones once", async () => {
    expect(await callOn(hub, checkLogin)).toEqual({ isValid: true });
    const wrong = { username: "outsider", password: "wrong" };
    expect(await callOn(hub, checkLogin, wrong)).toEqual({ isValid: false });
    emulator.clearRequests();
    expect(await callOn(hub, checkLogin, wrong)).toEqual({ isValid: false });
    expect(emulator.requests()).toEqual([]);
    expect(await callOn(hub, checkLogin, { ...wrong, password: "not-my-department" })).toEqual({ isValid: true });
  });

  test("with configured credentials that are bad, nothing else is tried with them", async () => {
    const bad = connectAs({ ...ciBot, DOCKER_PASSWORD: "wrong" }, emulator.url);
    expect(await callOn(bad, checkLogin)).toEqual({ isValid: false });
    emulator.clearRequests();
    await expect(bad.repositories.get("acme", "web")).rejects.toThrow(/refused the credentials of "ci-bot"/);
    expect(emulator.requests()).toEqual([]);
    await bad.close();
  });

  test("wants both or neither", async () => {
    await expect(callOn(hub, checkLogin, { username: "outsider" })).rejects.toThrow(
      "Declare username and password, or neither",
    );
  });
});

describe("v1.User", () => {
  test("is registered, and changed in place", async () => {
    const made = await Managed.create(user, hub, account);
    expect(made.id).toBe("foobar");
    expect(await made.drift()).toEqual({});
    await made.update({ ...account, password: "better", email: "new@example.com" });
    expect(await callOn(hub, checkLogin, { username: "foobar", password: "better" })).toEqual({ isValid: true });
    expect(emulator.exportState().users.find(({ username }) => username === "foobar")?.emails).toEqual([
      "foobar@example.com",
      "new@example.com",
    ]);
    expect(await made.drift()).toEqual({});
  });

  test("a password changed elsewhere is drift, found by one login in a run", async () => {
    const made = await Managed.create(user, hub, account);
    await hub.v1.updateUser(account, { password: "changed" });
    emulator.clearRequests();
    expect(await made.drift()).toEqual({ password: "" });
    await expect(made.update(account)).rejects.toThrow('The password of "foobar" was changed elsewhere');
    expect(logins()).toHaveLength(1);
    await made.update({ ...account, password: "changed" });
    expect(await made.drift()).toEqual({});
  });

  test("a password that worked before is remembered after drift and a failed update", async () => {
    const made = await Managed.create(user, hub, account);
    await hub.v1.updateUser(account, { password: "changed" });
    expect(await made.drift()).toEqual({ password: "" });
    await expect(made.update({ ...account, password: "third" })).rejects.toThrow("was changed elsewhere");

    const later = connectAs(ciBot, emulator.url);
    await later.v1.updateUser({ ...account, password: "changed" }, { password: account.password });
    const again = Managed.resume(user, later, made.id, made.state);
    await again.update({ ...account, password: "third" });
    expect(await callOn(later, checkLogin, { username: "foobar", password: "third" })).toEqual({ isValid: true });
    await later.close();
  });

  test("a change of the password whose answer was lost is recognized", async () => {
    const made = await Managed.create(user, hub, account);
    emulator.fault({ method: "PUT", path: "/v1/users/foobar/", kind: "reset-after", count: 1 });
    await made.update({ ...account, password: "better" });
    expect(await made.drift()).toEqual({});
  });

  test("that exists is an error, or adopted where its password is known", async () => {
    await Managed.create(user, hub, account);
    await expect(Managed.create(user, hub, account)).rejects.toThrow("Username or email already exists");
    const wrong = { ...account, password: "wrong", adoptExisting: true };
    await expect(Managed.create(user, hub, wrong)).rejects.toThrow("Username or email already exists");
    const taken = await Managed.create(user, hub, { ...account, adoptExisting: true });
    expect(await taken.drift()).toEqual({});
  });

  test("is recognized when the answer to its registration was lost", async () => {
    emulator.fault({ method: "POST", path: "/v1/users/", kind: "reset-after", count: 1 });
    const made = await Managed.create(user, hub, account);
    expect(await made.drift()).toEqual({});
    expect(sent("POST")).toHaveLength(1);
  });

  test("is registered once more when the lost request did not arrive, and works then", async () => {
    emulator.fault({ method: "POST", path: "/v1/users/", kind: "reset-before", count: 1 });
    const made = await Managed.create(user, hub, account);
    expect(await made.drift()).toEqual({});
    expect(emulator.exportState().users.filter(({ username }) => username === "foobar")).toHaveLength(1);
  });

  test("is kept by destroy, which says so", async () => {
    const lines: string[] = [];
    const telling = connectAs(ciBot, emulator.url, (line) => lines.push(line));
    const made = await Managed.create(user, telling, account);
    await made.delete();
    expect(lines).toEqual([expect.stringContaining('The account "foobar" is kept on Docker Hub')]);
    expect(await callOn(hub, checkLogin, { username: "foobar", password: "toto42" })).toEqual({ isValid: true });
    await telling.close();
  });

  test("needs a name, an address and a password that can be", async () => {
    const bad = { username: "Foo", email: "nowhere", password: "" };
    const failed = Managed.create(user, hub, bad);
    await expect(failed).rejects.toThrow('username: "Foo" is not a valid Docker ID: 4 to 30 lower-case letters');
    await expect(failed).rejects.toThrow('email: "nowhere" is not a valid e-mail address');
    await expect(failed).rejects.toThrow("password: must not be empty");
  });
});

describe("v1.Repository", () => {
  const declared = { namespace: "acme", name: "api" };

  test("is created, with its token and endpoints, and deleted", async () => {
    const made = await Managed.create(v1Repository, hub, declared);
    expect(made.id).toBe("acme/api");
    expect(made.state).toMatchObject({
      token: expect.stringMatching(/^signature=.+,repository="acme\/api",access=write$/),
      endpoints: [expect.stringContaining("registry")],
    });
    expect(await made.drift()).toEqual({});
    await made.delete();
    expect(emulator.repository("acme", "api")).toBeUndefined();
    expect(await made.drift()).toBeUndefined();
    await made.delete();
  });

  test("is created with a list of images, which is managed while it is declared", async () => {
    const made = await Managed.create(v1Repository, hub, { ...declared, images: [second, first] });
    expect(sent("PUT").map(({ path }) => path)).toEqual(["/v1/repositories/acme/api/"]);
    expect(await hub.v1.images(declared)).toEqual([second, first]);
    expect(await made.drift()).toEqual({});
    await hub.v1.setImages(declared, [first]);
    expect(await made.drift()).toEqual({ images: [first] });
    await made.update({ ...declared, images: [first] });
    expect(await made.drift()).toEqual({});
    emulator.clearRequests();
    await made.update(declared);
    expect(sent("PUT")).toEqual([]);
    expect(await hub.v1.images(declared)).toEqual([first]);
  });

  test("that exists is an error, or adopted", async () => {
    await expect(Managed.create(v1Repository, hub, { namespace: "acme", name: "web" })).rejects.toThrow(
      "acme/web exists already and is not in this stack. To adopt it as it is, set adoptExisting: true.",
    );
    const taken = await Managed.create(v1Repository, hub, { namespace: "acme", name: "web", adoptExisting: true });
    expect(taken.state).toMatchObject({ token: "", endpoints: [] });
    expect(sent("PUT")).toEqual([]);
  });

  test("is not deleted while it has images, unless forced", async () => {
    const made = await Managed.create(v1Repository, hub, declared);
    await hub.v1.setImages(declared, [first]);
    await expect(made.delete()).rejects.toThrow("acme/api was not deleted: it holds 1 image that would be gone");
    await made.update({ ...declared, forceDestroy: true });
    await made.delete();
    expect(emulator.repository("acme", "api")).toBeUndefined();
  });
});

describe("v1.RepositoryImages", () => {
  const declared = { namespace: "acme", repository: "api", images: [second, first] };

  beforeEach(async () => {
    await hub.v1.createRepository({ namespace: "acme", name: "api" });
  });

  test("sets the list, whose order does not matter, shows drift and empties it", async () => {
    const made = await Managed.create(repositoryImages, hub, declared);
    expect(await callOn(hub, getRepositoryImages, { namespace: "acme", repository: "api" })).toEqual({
      images: [second, first],
    });
    expect(await made.drift()).toEqual({});
    await hub.v1.setImages({ namespace: "acme", name: "api" }, [first]);
    expect(await made.drift()).toEqual({ images: [first] });
    await made.update({ ...declared, images: [first, second] });
    expect(await made.drift()).toEqual({});
    await made.delete();
    expect(await hub.v1.images({ namespace: "acme", name: "api" })).toEqual([]);
  });

  test("does not drop images that are not declared, unless told to", async () => {
    await hub.v1.setImages({ namespace: "acme", name: "api" }, [second]);
    const declaredFirst = { ...declared, images: [first] };
    await expect(Managed.create(repositoryImages, hub, declaredFirst)).rejects.toThrow(
      `acme/api lists 1 image not declared here, first ${second.id}.`,
    );
    await Managed.create(repositoryImages, hub, { ...declaredFirst, adoptExisting: true });
    expect(await hub.v1.images({ namespace: "acme", name: "api" })).toEqual([first]);
  });

  test("has a form for the library", async () => {
    await Managed.create(libraryRepository, admin, { name: "example" });
    const made = await Managed.create(repositoryImages, admin, {
      ...declared,
      namespace: "library",
      repository: "example",
    });
    expect(made.id).toBe("library/example");
    expect(sent("PUT").at(-1)?.path).toBe("/v1/repositories/example/images");
    expect(await callOn(admin, getRepositoryImages, { namespace: "library", repository: "example" })).toMatchObject({
      images: [{ id: second.id }, { id: first.id }],
    });
  });

  test("ids and checksums are checked, and the repository must be there", async () => {
    const bad = { ...declared, images: [{ id: "ABC" }, { id: first.id, checksum: "x" }] };
    const failed = Managed.create(repositoryImages, hub, bad);
    await expect(failed).rejects.toThrow('images[0].id: "ABC" is not a valid image id: 64 hexadecimal digits');
    await expect(failed).rejects.toThrow('images[1].checksum: "x" is not a valid checksum');
    await expect(Managed.create(repositoryImages, hub, { ...declared, images: [first, first] })).rejects.toThrow(
      "images: names an id twice",
    );
    await expect(Managed.create(repositoryImages, hub, { ...declared, repository: "nope" })).rejects.toThrow(
      "There is no repository acme/nope",
    );
  });
});

describe("v1.authorizeRepositoryToken", () => {
  test.each(["acme", "library"])("says whether a token of %s is good", async (namespace) => {
    const { token = "" } = await admin.v1.createRepository({ namespace, name: "fresh" });
    expect(await callOn(hub, authorizeRepositoryToken, { token })).toEqual({
      isAuthorized: true,
      repository: `${namespace}/fresh`,
      access: "write",
    });
    const forged = token.replace(/signature=[^,]+/, "signature=123abc");
    expect(await callOn(hub, authorizeRepositoryToken, { token: forged })).toMatchObject({ isAuthorized: false });
  });

  test("what is not a token is refused before anything is sent, and not printed", async () => {
    const failed = callOn(hub, authorizeRepositoryToken, { token: "signature=s3cret" });
    await expect(failed).rejects.toThrow('token: must have the form signature=…,repository="namespace/name",access=');
    await expect(failed).rejects.not.toThrow("s3cret");
    expect(emulator.requests()).toEqual([]);
  });
});

describe("on today's Docker Hub", () => {
  const repository = { namespace: "acme", name: "web" };
  const token = 'signature=123abc,repository="acme/web",access=write';
  beforeEach(() => emulator.setRetired("as-today"));

  test.each<[string, () => Promise<unknown>, RegExp]>([
    ["v1.checkLogin", () => callOn(hub, checkLogin), /login tries credentials through v2/],
    ["v1.User", () => Managed.create(user, hub, account), /on Docker Hub's website alone/],
    ["v1.Repository", () => Managed.create(v1Repository, hub, repository), /Repository|getTags/],
    [
      "v1.RepositoryImages",
      () => Managed.create(repositoryImages, hub, { namespace: "acme", repository: "web", images: [first] }),
      /getTags lists/,
    ],
    [
      "v1.getRepositoryImages",
      () => callOn(hub, getRepositoryImages, { namespace: "acme", repository: "web" }),
      /getTags lists/,
    ],
    ["v1.authorizeRepositoryToken", () => callOn(hub, authorizeRepositoryToken, { token }), /auth\.docker\.io/],
  ])("%s says since when it is gone, and what to use instead", async (_, call, instead) => {
    await expect(call()).rejects.toThrow(/^Docker removed the v1 API on 2022-08-23, and this Hub no longer has it\./);
    await expect(call()).rejects.toThrow(instead);
  });
});
