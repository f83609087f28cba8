import { describe, expect, test } from "@jest/globals";
import { PartialError } from "../../provider/define";
import type { HubAccessToken } from "../../provider/hub";
import { accessToken } from "../../provider/resources/accessToken";
import { connect, emulator, hub, onEmulator } from "./emulated";
import { ciBot, Managed } from "./managed";

const declared = { label: "ci of acme/api", scopes: ["repo:write", "repo:read"] };

onEmulator();

const create = (program: Record<string, unknown>) => Managed.create(accessToken, hub, program);

async function tokensLabelled(label: string): Promise<HubAccessToken[]> {
  const found: HubAccessToken[] = [];
  for await (const token of hub.accessTokens.list()) if (token.label === label) found.push(token);
  return found;
}

describe("create", () => {
  test("gives the secret, which stays through refreshes and updates", async () => {
    const made = await create(declared);
    const secret = made.state.token;
    expect(secret).toMatch(/^dckr_pat_/);
    expect(await made.drift()).toEqual({});
    await made.update({ ...declared, label: "renamed" });
    expect(await made.drift()).toEqual({});
    expect(made.state.token).toBe(secret);
  });

  test("whose answer was lost leaves no token behind whose secret nobody knows", async () => {
    await create({ ...declared, scopes: ["repo:read"] });
    emulator.fault({ method: "POST", path: "/v2/access-tokens", kind: "reset-after", count: 1 });
    const made = await create(declared);
    const found = await tokensLabelled(declared.label);
    expect(found.map(({ uuid }) => uuid)).toContain(made.id);
    expect(found).toHaveLength(2);
  });

  test("whose answer was cut off, too", async () => {
    emulator.fault({ method: "POST", path: "/v2/access-tokens", kind: "truncated-json", count: 1 });
    await create(declared);
    expect(await tokensLabelled(declared.label)).toHaveLength(1);
  });

  test("that fails for good after a lost answer cleans up, or says what to look for", async () => {
    emulator.fault({ method: "POST", path: "/v2/access-tokens", kind: "reset-after" });
    await expect(create(declared)).rejects.toThrow("could not be reached for POST /v2/access-tokens");
    expect(await tokensLabelled(declared.label)).toEqual([]);

    emulator.fault({ method: "GET", path: "/v2/access-tokens*", kind: "status", status: 500 });
    await expect(create(declared)).rejects.toThrow(
      /If Docker Hub lists one whose creator is "pulumi-dockerhub\/.* \(attempt .*\)", delete it/,
    );
  });

  test("that can't be made inactive keeps the secret for the next update", async () => {
    emulator.fault({ method: "PATCH", path: "/v2/access-tokens/*", kind: "status", status: 403, count: 1 });
    const failure = await create({ ...declared, isActive: false }).catch((error: unknown) => error);
    if (!(failure instanceof PartialError)) throw failure;
    expect(failure.state).toMatchObject({ token: expect.stringMatching(/^dckr_pat_/), isActive: true });
    const made = Managed.resume(accessToken, hub, failure.id ?? "", failure.state);
    await made.update({ ...declared, isActive: false });
    expect(await tokensLabelled(declared.label)).toMatchObject([{ uuid: failure.id, isActive: false }]);
  });

  test("with an access token instead of the password is explained by the Hub", async () => {
    const { state } = await create({ label: "for this test", scopes: ["repo:admin"] });
    connect({ ...ciBot, DOCKER_PASSWORD: String(state.token) });
    await expect(create(declared)).rejects.toThrow(
      /^An access token can't manage access tokens: Docker Hub asks for the account's password\.\n.*token issued from personal access token is not allowed/,
    );
  });
});

describe("drift", () => {
  test("of label and activity is shown, and repaired", async () => {
    const made = await create({ ...declared, isActive: true });
    await hub.accessTokens.update(made.id, { label: "somebody's", isActive: false });
    expect(await made.drift()).toEqual({ label: "somebody's", isActive: false });
    await made.update({ ...declared, isActive: true });
    expect(await made.drift()).toEqual({});
  });

  test("of an activity that is not declared is not reported, and an update does not activate it", async () => {
    const made = await create(declared);
    await hub.accessTokens.update(made.id, { isActive: false });
    expect(await made.drift()).toEqual({});
    await made.update({ ...declared, label: "renamed" });
    expect(await tokensLabelled("renamed")).toMatchObject([{ isActive: false }]);
  });

  test("a token that was deleted is gone", async () => {
    const made = await create(declared);
    await hub.accessTokens.delete(made.id);
    expect(await made.drift()).toBeUndefined();
  });
});

describe("an expiry", () => {
  const inAnHour = () => new Date(Date.parse(String(new Date().toISOString())) + 3_600_000).toISOString();

  test("is no drift, however the Hub writes the time", async () => {
    const made = await create({ ...declared, expiresAt: inAnHour() });
    expect(await made.drift()).toEqual({});
  });

  test("another one, or other scopes, need a new token", async () => {
    const made = await create({ ...declared, expiresAt: "2098-01-01T00:00:00Z" });
    await expect(made.update({ ...declared, expiresAt: "2099-01-01T00:00:00Z" })).rejects.toThrow(
      "must be replaced: expiresAt",
    );
    await expect(
      made.update({ ...declared, scopes: ["repo:read"], expiresAt: "2098-01-01T00:00:00Z" }),
    ).rejects.toThrow("must be replaced: scopes");
  });

  test("that has passed is announced where no declared activity would show it", async () => {
    const expiresAt = inAnHour();
    const made = await create({ ...declared, expiresAt });
    const lines: string[] = [];
    const later = { ...hub, now: () => Date.now() + 7_200_000, announce: (line: string) => lines.push(line) };
    const state = { label: "ci", scopes: ["repo:read" as const], expiresAt, uuid: made.id, token: "" };
    await accessToken.read({ hub: later, id: made.id, key: {}, state: { ...state, createdAt: undefined } });
    expect(lines).toEqual([
      expect.stringMatching(/^The access token "ci of acme\/api" expired at .*Declare a later expiresAt/),
    ]);
    await accessToken.read({ hub: later, id: made.id, key: {}, state: { ...state, isActive: true } });
    expect(lines).toHaveLength(1);
  });

  test("that has passed shows as inactive, and says that only a later one helps", async () => {
    const expiresAt = inAnHour();
    const made = await create({ ...declared, expiresAt });
    const later = { ...hub, now: () => Date.now() + 7_200_000 };
    const read = await accessToken.read({ hub: later, id: made.id, key: {}, state: undefined });
    expect(read).toMatchObject({ isActive: false });
    const inputs = { label: "ci", scopes: ["repo:read" as const], expiresAt, isActive: true };
    const state = { ...inputs, isActive: false, uuid: made.id, token: "", createdAt: undefined };
    await expect(accessToken.update({ hub: later, id: made.id, state, inputs })).rejects.toThrow(
      /expired at .* and can't be made active again\. Declare a later expiresAt, which replaces it\./,
    );
  });
});

test("delete removes it, and one that is gone already is fine", async () => {
  const made = await create(declared);
  await made.delete();
  expect(await tokensLabelled(declared.label)).toEqual([]);
  await made.delete();
});

test("all pages of the list are read", async () => {
  for (let i = 0; i < 120; i++) await hub.accessTokens.create({ label: "one of many", scopes: ["repo:read"] }, "test");
  expect(await tokensLabelled("one of many")).toHaveLength(120);
});
