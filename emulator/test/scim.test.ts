import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Client, startClient } from "./client";
import { seed } from "./organization";

const scim = "/v2/scim/2.0";
let client: Client;
beforeAll(async () => {
  const organizations =
    seed.organizations?.map((organization) => ({ ...organization, scimToken: "scim-secret" })) ?? [];
  client = await startClient({ seed: { ...seed, organizations } });
});
beforeEach(() => client.emulator.reset());
afterAll(() => client.emulator.close());

const get = (path: string) => client.call("GET", `${scim}/${path}`, { token: "scim-secret" });
const names = async (query: string) => {
  const { status, body } = await get(`Users?${query}`);
  return status === 200
    ? (body as { resources: { displayName: string }[] }).resources.map((one) => one.displayName)
    : status;
};
const filtered = (filter: string) => names(`filter=${encodeURIComponent(filter)}`);

test("tells what it can do", async () => {
  expect(await get("ServiceProviderConfig")).toMatchObject({ status: 200, body: { patch: { supported: false } } });
  expect((await get("ResourceTypes")).body).toMatchObject({ totalResults: 1, resources: [{ id: "User" }] });
  expect((await get("ResourceTypes/User")).body).toMatchObject({ endpoint: "/Users" });
  expect((await get("ResourceTypes/Group")).status).toBe(404);
  expect((await get("Schemas")).body).toMatchObject({ totalResults: 1 });
  const id = "urn:ietf:params:scim:schemas:core:2.0:User";
  expect((await get(`Schemas/${id}`)).body).toMatchObject({ id, attributes: expect.any(Array) });
  expect((await get("Schemas/none")).status).toBe(404);
});

test("has the organization's members, by address", async () => {
  const { headers, body } = await get("Users?filter=displayName%20eq%20%22member%22");
  expect(headers.get("content-type")).toContain("application/scim+json");
  expect(body).toMatchObject({
    totalResults: 1,
    startIndex: 1,
    itemsPerPage: 1,
    resources: [
      { userName: "member@example.com", displayName: "member", active: true, groups: [{ value: "developers" }] },
    ],
  });
  const [{ id = "" } = {}] = (body as { resources: { id: string }[] }).resources;
  expect((await get(`Users/${id}`)).body).toMatchObject({ id, displayName: "member" });
  expect((await get("Users/none")).body).toMatchObject({ status: "404", detail: "user not found" });
  expect(await names("")).not.toContain("stranger");
});

test.each([
  ['userName eq "OWNER@example.com"', ["owner"]],
  ['displayName sw "mem" or displayName co "dit"', ["editor", "member"]],
  ['displayName co "member" and not (displayName sw "other")', ["member"]],
  ['not displayName co "e"', []],
  ['name.familyName eq "Owner" AND active eq true', ["owner"]],
  ['displayName eq "a" or displayName eq "member" and displayName eq "b"', []],
])("the filter %s finds %j", async (filter, expected) => {
  expect(await filtered(filter)).toEqual(expected);
});

test.each([
  "",
  "displayName",
  'displayName gt "a"',
  "(displayName eq a",
  'shoeSize eq "44"',
  'displayName eq "a" displayName',
])("the filter %j is refused", async (filter) => {
  expect(await filtered(filter)).toBe(400);
});

test("has pages, an order, and attributes to choose from", async () => {
  const order = "sortBy=displayName&sortOrder=descending";
  expect(await names(order)).toEqual(["owner", "other-member", "member", "editor"]);
  expect(await names(`${order}&startIndex=2&count=2`)).toEqual(["other-member", "member"]);
  const { body } = await get("Users?attributes=userName&sortBy=userName&sortOrder=descending&count=1");
  expect(body).toMatchObject({ totalResults: 4, itemsPerPage: 1 });
  const [only = {}] = (body as { resources: object[] }).resources;
  expect(Object.keys(only).sort()).toEqual(["id", "schemas", "userName"]);
  expect(await names("count=201")).toBe(400);
});

test("has a token of its own, and needs the Business plan", async () => {
  expect((await client.call("GET", `${scim}/Users`)).body).toMatchObject({ status: "401" });
  const token = await client.login("owner", "secret");
  expect((await client.call("GET", `${scim}/Users`, { token })).status).toBe(401);
  expect((await client.call("GET", "/v2/user/", { token: "scim-secret" })).status).toBe(401);
  client.emulator.setPlan("acme", "team");
  expect((await get("Users")).status).toBe(401);
});
