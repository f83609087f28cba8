import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import type { Hub } from "../../provider/hub";
import { repository } from "../../provider/resources/repository";
import { connectAs, Managed } from "./managed";

const secret = "dckr_oat_of_acme";
const scopes = [
  "scope-repository-create",
  "scope-repository-read",
  "scope-repository-edit",
  "scope-repository-admin",
  "scope-tag-read",
];
const declared = { namespace: "acme", name: "api", description: "The API server" };
let emulator: Emulator;
let hub: Hub;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
beforeEach(() => logIn(scopes));
afterEach(() => hub.close());

function logIn(scopes: string[]): void {
  emulator.reset();
  const seed = emulator.exportState();
  const accessTokens = [{ token: secret, scopes }];
  const organizations = seed.organizations.map((org) => ({ ...org, ...(org.name === "acme" && { accessTokens }) }));
  emulator.importState({ ...seed, organizations } as typeof seed);
  hub = connectAs({ DOCKER_USERNAME: "acme", DOCKER_PASSWORD: secret }, emulator.url);
}

const sent = () =>
  emulator
    .requests()
    .filter(({ method, path }) => method !== "GET" && !path.includes("/auth/"))
    .map(({ method, path }) => `${method} ${path}`);

describe("with an organization access token", () => {
  test("a repository is created, changed and deleted by the routes that take one", async () => {
    const made = await Managed.create(repository, hub, { ...declared, isPrivate: true });
    expect(await made.drift()).toEqual({});
    await made.update({ ...declared, isPrivate: true, description: "New words" });
    expect(emulator.repository("acme", "api")).toMatchObject({ description: "New words", isPrivate: true });
    await made.delete();
    expect(emulator.repository("acme", "api")).toBeUndefined();
    expect(sent()).toEqual([
      "POST /v2/namespaces/acme/repositories",
      "PATCH /v2/namespaces/acme/repositories/api",
      "DELETE /v2/namespaces/acme/repositories/api",
    ]);
  });

  test("a repository whose tags can't be counted is not deleted", async () => {
    const made = await Managed.create(repository, hub, declared);
    await hub.close();
    logIn(scopes.filter((scope) => scope !== "scope-tag-read"));
    const again = Managed.resume(repository, hub, "acme/internal", { ...made.state, name: "internal" });
    await expect(again.delete()).rejects.toThrow("An organization access token needs scope-tag-read");
    expect(emulator.repository("acme", "internal")).toBeDefined();
  });

  test("a change of visibility is refused before anything of the change is sent", async () => {
    const made = await Managed.create(repository, hub, { ...declared, isPrivate: true });
    emulator.clearRequests();
    await expect(made.update({ ...declared, isPrivate: false, description: "New words" })).rejects.toThrow(
      "acme/api was not changed: an organization access token can't change a repository's visibility.",
    );
    expect(sent()).toEqual([]);
    expect(emulator.repository("acme", "api")).toMatchObject({ description: "The API server", isPrivate: true });
  });

  test("a private repository that the lists leave out is not taken for gone", async () => {
    const made = await Managed.create(repository, hub, { ...declared, isPrivate: true });
    expect(await hub.repositories.list("acme", {}).next()).toMatchObject({ value: { name: "web" } });
    expect(await made.drift()).toEqual({});
  });
});
