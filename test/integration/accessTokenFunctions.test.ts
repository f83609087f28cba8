import { expect, test } from "@jest/globals";
import { getAccessToken } from "../../provider/functions/getAccessToken";
import { getAccessTokens } from "../../provider/functions/getAccessTokens";
import { accessToken } from "../../provider/resources/accessToken";
import { hub, onEmulator } from "./emulated";
import { callOn, Managed } from "./managed";

onEmulator({ rateLimit: { enabled: false } });

const create = (label: string, more = {}) =>
  Managed.create(accessToken, hub, { label, scopes: ["repo:read"], ...more });

test("getAccessToken finds a token by its uuid and by its label, without its secret", async () => {
  const { id, state } = await create("ci");
  await create("other");
  const found = await callOn(hub, getAccessToken, { uuid: id });
  expect(found).toMatchObject({ uuid: id, label: "ci", scopes: ["repo:read"], isActive: true, generatedBy: "manual" });
  expect(JSON.stringify(found)).not.toContain(state.token);
  expect(await callOn(hub, getAccessToken, { label: "ci" })).toEqual(found);
});

test("getAccessToken says what it can't find, and what is not one token", async () => {
  const first = await create("twice");
  const second = await create("twice");
  await expect(callOn(hub, getAccessToken, { label: "none" })).rejects.toThrow(
    'There is no access token with the label "none".',
  );
  const uuid = "b30bbf97-506c-4ecd-aabc-842f3cb484fb";
  await expect(callOn(hub, getAccessToken, { uuid })).rejects.toThrow(`no access token with the uuid ${uuid}`);
  const several = callOn(hub, getAccessToken, { label: "twice" });
  await expect(several).rejects.toThrow('2 access tokens have the label "twice". Use the uuid of one of them: ');
  await expect(several).rejects.toThrow(first.id);
  await expect(several).rejects.toThrow(second.id);
  await expect(callOn(hub, getAccessToken, { uuid: "x" })).rejects.toThrow('uuid: "x" is not a valid uuid.');
  await expect(callOn(hub, getAccessToken)).rejects.toThrow("Declare uuid or label: one of the two.");
});

test("getAccessTokens gives all pages and counts the active ones", async () => {
  for (let number = 0; number < 101; number++) await create(`token ${number}`, { isActive: number > 0 });
  const { accessTokens, activeCount } = await callOn(hub, getAccessTokens);
  expect(accessTokens).toHaveLength(101);
  expect(activeCount).toBe(100);
});
