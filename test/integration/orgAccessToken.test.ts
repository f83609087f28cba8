import { describe, expect, test } from "@jest/globals";
import { PartialError } from "../../provider/define";
import { getOrgAccessTokens } from "../../provider/functions/getOrgAccessTokens";
import { collect } from "../../provider/hub";
import { orgAccessToken } from "../../provider/resources/orgAccessToken";
import { connect, emulator, hub, onEmulator } from "./emulated";
import { callOn, connectAs, Managed } from "./managed";
import { changes, organizationSeed } from "./organization";

const list = "/v2/orgs/acme/access-tokens";
const pull = { path: "acme/*", scopes: ["scope-image-pull"] };
const own = { path: "acme", scopes: ["scope-repository-list", "scope-member-read"] };
const declared = { organization: "acme", label: "deployer", resources: [pull, own] };

onEmulator({ seed: organizationSeed });

const create = (program: Record<string, unknown>) => Managed.create(orgAccessToken, hub, program);
const tokens = async () => (await collect(hub.orgAccessTokens.list("acme"))).items;
const sent = () => changes(emulator.requests());
const idIn = (made: Managed) => String(made.state.tokenId);

describe("create", () => {
  test("gives the secret, which works, and stays through refreshes and updates", async () => {
    const made = await create(declared);
    const secret = String(made.state.token);
    expect(secret).toMatch(/^dckr_oat_/);
    expect(await made.drift()).toEqual({});
    await made.update({ ...declared, label: "renamed" });
    expect(made.state.token).toBe(secret);
    const machine = connectAs({ DOCKER_USERNAME: "acme", DOCKER_PASSWORD: secret }, emulator.url);
    expect((await collect(machine.repositories.list("acme", {}))).items).toHaveLength(2);
    await machine.close();
  });

  test("of resources and scopes in another order, or written twice, is no difference", async () => {
    const made = await create(declared);
    emulator.clearRequests();
    const scopes = ["scope-member-read", "scope-repository-list", "scope-member-read"];
    await made.update({ ...declared, resources: [{ ...own, scopes }, pull] });
    expect(sent()).toEqual([]);
  });

  test("whose answer was lost names the token that is there since, and neither deletes it nor creates another", async () => {
    await create(declared);
    emulator.advanceClock(60_000);
    const [known] = await tokens();
    emulator.fault({ method: "POST", path: list, kind: "reset-after", count: 1 });
    emulator.clearRequests();
    const failure = await create(declared).catch((error: Error) => error.message);
    const [lost] = (await tokens()).filter(({ id }) => id !== known?.id);
    expect(failure).toContain(`"acme" has one of this label since: ${lost?.id}.`);
    expect(failure).not.toContain(known?.id);
    expect(sent()).toEqual([`POST ${list}`]);
  });

  test("that was not carried out is done once more", async () => {
    emulator.fault({ method: "POST", path: list, kind: "status", status: 502, count: 1 });
    await create(declared);
    expect(await tokens()).toHaveLength(1);
  });

  test("that can't be looked up says what to look for", async () => {
    emulator.fault({ method: "POST", path: list, kind: "reset-after" });
    emulator.fault({ method: "GET", path: list, kind: "status", status: 500 });
    await expect(create(declared)).rejects.toThrow(
      'Whether the organization access token "deployer" was created could not be found out. If "acme" has it, delete it',
    );
  });

  test("that can't be made inactive keeps the secret for the next update", async () => {
    emulator.fault({ method: "PATCH", path: `${list}/*`, kind: "status", status: 403, count: 1 });
    const failure = await create({ ...declared, isActive: false }).catch((error: unknown) => error);
    if (!(failure instanceof PartialError)) throw failure;
    expect(failure.state).toMatchObject({ token: expect.stringMatching(/^dckr_oat_/), isActive: true });
    const made = Managed.resume(orgAccessToken, hub, failure.id ?? "", failure.state);
    await made.update({ ...declared, isActive: false });
    expect(await tokens()).toMatchObject([{ isActive: false }]);
  });

  test("beyond the plan says what plans allow", async () => {
    await expect(
      create({ ...declared, organization: "smallco", resources: [{ ...own, path: "smallco" }] }),
    ).rejects.toThrow(
      /^Organization access tokens of "smallco" can't be managed: it needs .*Docker Team \(10 tokens\) or Docker Business \(100 tokens, expired and inactive ones counted\)\.\n.*\(403\)/,
    );
  });
});

describe("what is refused before anything is sent", () => {
  const many = Array.from({ length: 51 }, (_, at) => ({ path: `acme/r${at}`, scopes: ["scope-image-pull"] }));
  test.each([
    [[{ ...pull, scopes: ["scope-image-pul"] }], /^resources\[0\]\.scopes\[0\]: .*did you mean "scope-image-pull"\?/],
    [[{ ...pull, scopes: ["repo:read"] }], "must be one of the 33 values that the reference page lists"],
    [[{ ...pull, scopes: [] }], "must name at least one scope"],
    [
      [{ ...pull, scopes: ["scope-member-read"] }],
      "resources[0].scopes: must have scopes of repositories for the path acme/*",
    ],
    [[{ ...own, scopes: ["scope-image-pull"] }], "must have scopes of the organization for the path acme"],
    [[{ ...pull, path: "acme/api/extra" }], "resources[0].path: must be ORGANIZATION/REPOSITORY"],
    [
      [pull, { ...pull, path: "other/api" }],
      'resources[1].path: must be acme, acme/* or acme/REPOSITORY, or */*/public, not "other/api"',
    ],
    [[pull, pull], "names a path twice"],
    [many, "must have at most 50 paths of repositories"],
    [[], "must name at least one"],
  ])("resources %#", async (resources, message) => {
    await expect(create({ ...declared, resources })).rejects.toThrow(message);
    expect(sent()).toEqual([]);
  });

  test.each([
    [{ label: "" }, "label: must have 1 to 100 characters"],
    [{ description: "x".repeat(201) }, "description: must have at most 200 characters"],
    [{ expiresAt: "2020-01-01T00:00:00Z" }, "is in the past"],
  ])("%j", async (wrong, message) => {
    await expect(create({ ...declared, ...wrong })).rejects.toThrow(message);
    expect(sent()).toEqual([]);
  });

  test("50 repositories beside the organization and public ones are fine", async () => {
    const resources = [...many.slice(0, 49), { path: "*/*/public", scopes: ["scope-image-pull"] }, own];
    expect(await (await create({ ...declared, resources })).drift()).toEqual({});
  });
});

describe("update", () => {
  test.each([
    [{ label: "renamed" }],
    [{ description: "Pulls images" }],
    [{ resources: [{ path: "acme/web", scopes: ["scope-image-push", "scope-image-pull"] }] }],
    [{ isActive: false }],
  ])("of %j is made in place", async (change) => {
    const made = await create(declared);
    emulator.clearRequests();
    await made.update({ ...declared, ...change });
    expect(sent()).toEqual([`PATCH ${list}/${idIn(made)}`]);
    expect(await made.drift()).toEqual({});
  });

  test("of the expiry or the organization needs a new token, which comes before the old one goes", async () => {
    const made = await create({ ...declared, expiresAt: "2098-01-01T00:00:00Z" });
    await expect(made.update({ ...declared, expiresAt: "2099-01-01T00:00:00Z" })).rejects.toThrow(
      "must be replaced: expiresAt",
    );
    expect(orgAccessToken.identity).toHaveProperty("given");
  });
});

describe("drift", () => {
  test.each([
    ["label", { label: "somebody's" }],
    ["description", { description: "somebody's" }],
    ["resources", { resources: [pull] }],
    ["isActive", { isActive: false }],
  ])("of %s is shown, and repaired", async (_, change) => {
    const program = { ...declared, description: "Deploys", isActive: true };
    const made = await create(program);
    await hub.orgAccessTokens.update("acme", idIn(made), change);
    expect(await made.drift()).toEqual(change);
    await made.update(program);
    expect(await made.drift()).toEqual({});
  });

  test("of what is not declared is not reported, and an update neither clears nor activates it", async () => {
    const made = await create(declared);
    await hub.orgAccessTokens.update("acme", idIn(made), { description: "somebody's", isActive: false });
    expect(await made.drift()).toEqual({});
    await made.update({ ...declared, label: "renamed" });
    expect(await tokens()).toMatchObject([{ description: "somebody's", isActive: false, label: "renamed" }]);
  });

  test("a token that was deleted is gone", async () => {
    const made = await create(declared);
    await hub.orgAccessTokens.delete("acme", idIn(made));
    expect(await made.drift()).toBeUndefined();
    await made.delete();
  });
});

test("one that expired shows as inactive, and says that only a later expiry helps", async () => {
  const expiresAt = "2098-01-01T00:00:00.000Z";
  const program = { ...declared, expiresAt, isActive: true };
  const made = await create(program);
  emulator.setClock(new Date("2098-01-02T00:00:00Z"));
  connect();
  const later = Managed.resume(orgAccessToken, hub, made.id, made.state);
  await later.drift();
  expect(later.state).toMatchObject({ isActive: false });
  emulator.clearRequests();
  await expect(later.update(program)).rejects.toThrow(
    /expired at .* and can't be changed any more\. Declare a later expiresAt/,
  );
  expect(sent()).toEqual([]);
});

test("get reads one without its secret", async () => {
  const made = await create(declared);
  const found = await Managed.find(orgAccessToken, hub, made.id);
  expect(found?.state).toMatchObject({ label: "deployer", token: "", tokenId: idIn(made) });
  await expect(Managed.find(orgAccessToken, hub, idIn(made))).rejects.toThrow("the id is ORGANIZATION/TOKEN");
});

test("getOrgAccessTokens lists all pages, and explains what it may not see", async () => {
  for (let at = 0; at < 99; at++) await hub.orgAccessTokens.create("acme", { label: `token ${at}` });
  await create({ ...declared, isActive: false });
  const { accessTokens } = await callOn(hub, getOrgAccessTokens, { organization: "acme" });
  expect(accessTokens).toHaveLength(100);
  expect(accessTokens).toContainEqual(
    expect.objectContaining({ label: "deployer", isActive: false, createdBy: "ci-bot" }),
  );
  expect(JSON.stringify(accessTokens)).not.toContain("dckr_oat_");
  await expect(create(declared)).rejects.toThrow("the organization has its 100 access tokens already");
});

test("the drift report knows tokens that no stack declares", async () => {
  const made = await create(declared);
  const [lists] = orgAccessToken.listed?.lists?.(hub, ["acme/some-id"]) ?? [];
  const found = [];
  if (lists) for await (const each of lists.items) found.push(each);
  expect(found).toMatchObject([{ id: made.id, name: "deployer", details: [] }]);
});
