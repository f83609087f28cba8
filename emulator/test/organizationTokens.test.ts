import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Client, startClient } from "./client";

const acme = "/v2/namespaces/acme/repositories";
let client: Client;

beforeAll(async () => {
  client = await startClient();
});
beforeEach(() => client.emulator.reset());
afterAll(() => client.emulator.close());

/** Logs in with a token of acme that has these resources. */
async function loginWith(...resources: object[]): Promise<string> {
  const seed = client.emulator.exportState();
  const accessTokens = [{ token: "dckr_oat_1", resources }];
  const organizations = seed.organizations.map((org) => ({ ...org, ...(org.name === "acme" && { accessTokens }) }));
  client.emulator.importState({ ...seed, organizations } as typeof seed);
  return client.login("acme", "dckr_oat_1");
}

const repositories = (path: string, ...scopes: string[]) => ({ type: "TYPE_REPO", path, scopes });
const organization = (...scopes: string[]) => ({ type: "TYPE_ORG", path: "acme", scopes });

describe("an organization access token", () => {
  test("creates with a scope of the organization, which no scope of repositories gives", async () => {
    const body = { namespace: "acme", name: "api", registry: "docker.io" };
    let token = await loginWith(repositories("acme/*", "scope-repository-admin"));
    expect(await client.call("POST", acme, { token, body })).toMatchObject({
      status: 403,
      body: { message: "insufficient scope" },
    });
    token = await loginWith(organization("scope-repository-create"));
    expect((await client.call("POST", acme, { token, body })).status).toBe(201);
  });

  test("changes and deletes the repositories that its paths name, and no other", async () => {
    const token = await loginWith(repositories("acme/web", "scope-repository-edit", "scope-repository-admin"));
    const body = { description: "new" };
    expect((await client.call("PATCH", `${acme}/web`, { token, body })).status).toBe(200);
    expect((await client.call("PATCH", `${acme}/internal`, { token, body })).status).toBe(403);
    expect((await client.call("DELETE", `${acme}/web`, { token })).status).toBe(202);
    expect((await client.call("DELETE", `${acme}/internal`, { token })).status).toBe(403);
  });

  test("is not told of private repositories by a list, without a word, unless a scope lets it list them", async () => {
    const names = async (token: string) => {
      const { status, body } = await client.call("GET", acme, { token });
      expect(status).toBe(200);
      return (body as { results: { name: string }[] }).results.map(({ name }) => name).sort();
    };
    expect(await names(await loginWith(repositories("acme/*", "scope-repository-read")))).toEqual(["web"]);
    expect(await names(await loginWith(organization("scope-repository-list")))).toEqual(["internal", "web"]);
  });

  test("is refused by the older login, and by a path of another organization in a seed", async () => {
    await loginWith(organization("scope-repository-list"));
    const body = { username: "acme", password: "dckr_oat_1" };
    expect(await client.call("POST", "/v2/users/login", { body })).toMatchObject({
      status: 401,
      body: { detail: "Cannot log into an organization account" },
    });
    await expect(loginWith(repositories("other/*", "scope-image-pull"))).rejects.toThrow("must be acme/*");
  });
});

test("a lockout and a rate limit at login can be told apart", async () => {
  const body = { identifier: "ci-bot", secret: "wrong" };
  const login = () => client.call("POST", "/v2/auth/token", { body });
  let answer = await login();
  for (let tries = 0; answer.status === 401 && tries < 50; tries++) answer = await login();
  expect(answer).toMatchObject({ status: 429, body: { detail: expect.stringContaining("Try again in 10 minutes") } });
  expect(answer.headers.get("retry-after")).toBeNull();

  client.emulator.reset();
  client.emulator.setRateLimit({ anonymous: 1 });
  await login();
  answer = await login();
  expect(answer).toMatchObject({ status: 429, body: { detail: "Rate limit exceeded", error: false } });
  expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(answer.headers.get("x-ratelimit-remaining")).toBe("0");
});
