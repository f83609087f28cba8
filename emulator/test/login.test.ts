import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { decodeJwt } from "jose";
import { type Client, passwords, startClient } from "./client";

let client: Client;
beforeAll(async () => {
  client = await startClient({
    seed: {
      users: [
        {
          username: "ci-bot",
          password: passwords.ciBot,
          accessTokens: [
            { token: "dckr_pat_good", scopes: ["repo:read"] },
            { token: "dckr_pat_off", scopes: ["repo:read"], isActive: false },
            { token: "dckr_pat_old", scopes: ["repo:read"], expiresAt: "2025-01-01T00:00:00Z" },
          ],
        },
        { username: "with-2fa", password: "something-you-know", totp: "123456" },
      ],
      organizations: [{ name: "acme", accessTokens: [{ token: "dckr_oat_org", scopes: ["scope-repository-list"] }] }],
    },
  });
});
beforeEach(() => client.emulator.reset());
afterAll(() => client.emulator.close());

const login = (identifier: string, secret: string) =>
  client.call("POST", "/v2/auth/token", { body: { identifier, secret } });
const oldLogin = (username: string, password: string) =>
  client.call("POST", "/v2/users/login", { body: { username, password } });

describe("/v2/auth/token", () => {
  test("issues a JWT that lives ten minutes by the emulator's clock", async () => {
    client.emulator.setClock(new Date("2030-05-05T12:00:00Z"));
    const token = await client.login("ci-bot", passwords.ciBot);
    const { iat, exp } = decodeJwt(token);
    expect(iat).toBe(Date.parse("2030-05-05T12:00:00Z") / 1000);
    expect((exp ?? 0) - (iat ?? 0)).toBe(600);

    expect((await client.call("GET", "/v2/user/", { token })).status).toBe(200);
    client.emulator.advanceClock(601_000);
    expect(await client.call("GET", "/v2/user/", { token })).toMatchObject({
      status: 401,
      body: { detail: "the token is invalid or has expired" },
    });
  });

  test("takes a personal access token, and the old word JWT for Bearer", async () => {
    const token = await client.login("ci-bot", "dckr_pat_good");
    const answer = await client.call("GET", "/v2/user/", { headers: { authorization: `JWT ${token}` } });
    expect(answer).toMatchObject({ status: 200, body: { username: "ci-bot", type: "User" } });
  });

  test("takes an organization access token under the organization's name", async () => {
    expect(decodeJwt(await client.login("acme", "dckr_oat_org")).sub).toBe("acme");
  });

  test.each(["dckr_pat_off", "dckr_pat_old", "wrong", "dckr_oat_org"])("refuses %s", async (secret) => {
    expect(await login("ci-bot", secret)).toMatchObject({
      status: 401,
      body: { detail: "Incorrect authentication credentials" },
    });
  });

  test.each([[{ identifier: "ci-bot" }], [{ identifier: 1, secret: "x" }], [[]]])(
    "refuses the body %j",
    async (body) => {
      expect((await client.call("POST", "/v2/auth/token", { body })).status).toBe(400);
    },
  );

  test("refuses what is not JSON, and what is not declared as JSON", async () => {
    expect(await client.call("POST", "/v2/auth/token", { body: "{" })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining("JSON parse error") },
    });
    const xml = { headers: { "content-type": "text/xml" }, body: "<identifier>ci-bot</identifier>" };
    expect((await client.call("POST", "/v2/auth/token", xml)).status).toBe(415);
  });

  test("puts the account where Docker's own tools look for it", async () => {
    const payload = (await client.login("ci-bot", passwords.ciBot)).split(".")[1] ?? "";
    expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toMatchObject({
      "https://hub.docker.com": { username: "ci-bot", email: expect.any(String) },
    });
  });

  test("does not mind an expired token in the request", async () => {
    const answer = await client.call("POST", "/v2/auth/token", {
      body: { identifier: "ci-bot", secret: passwords.ciBot },
      token: "expired",
    });
    expect(answer.status).toBe(200);
  });
});

describe("/v2/users/login", () => {
  test("issues a JWT that lives a month", async () => {
    const { body } = await oldLogin("ci-bot", passwords.ciBot);
    const { iat, exp } = decodeJwt((body as { token: string }).token);
    expect((exp ?? 0) - (iat ?? 0)).toBe(30 * 24 * 3600);
  });

  test("refuses organization access tokens", async () => {
    expect(await oldLogin("acme", "dckr_oat_org")).toMatchObject({
      status: 401,
      body: { detail: "Cannot log into an organization account" },
    });
  });
});

describe("a second factor", () => {
  const start = async () => (await oldLogin("with-2fa", "something-you-know")).body as { login_2fa_token: string };

  test("is asked for, and completes the login", async () => {
    const { login_2fa_token } = await start();
    const wrong = await client.call("POST", "/v2/users/2fa-login", { body: { login_2fa_token, code: "000000" } });
    expect(wrong.status).toBe(401);
    const right = await client.call("POST", "/v2/users/2fa-login", { body: { login_2fa_token, code: "123456" } });
    const { token } = right.body as { token: string };
    expect((await client.call("GET", "/v2/user/", { token })).body).toMatchObject({ username: "with-2fa" });
  });

  test("can't be given to /v2/auth/token, nor the half-way token be used as a whole one", async () => {
    expect(await login("with-2fa", "something-you-know")).toMatchObject({
      status: 401,
      body: { detail: "Require secondary authentication on MFA enabled account" },
    });
    const { login_2fa_token } = await start();
    expect((await client.call("GET", "/v2/user/", { token: login_2fa_token })).status).toBe(401);
  });
});

describe("the lockout", () => {
  test("locks the username for ten minutes after five failures, for right passwords too", async () => {
    for (let attempt = 0; attempt < 5; attempt++) expect((await login("ci-bot", "wrong")).status).toBe(401);
    expect(await login("ci-bot", passwords.ciBot)).toMatchObject({
      status: 429,
      body: { detail: expect.stringContaining("Too many failed login attempts") },
    });
    expect((await login("ci-bot", "dckr_pat_good")).status).toBe(429);
    expect((await oldLogin("ci-bot", passwords.ciBot)).status).toBe(429);
    expect((await login("acme", "dckr_oat_org")).status).toBe(200);

    client.emulator.advanceClock(10 * 60_000);
    expect((await login("ci-bot", passwords.ciBot)).status).toBe(200);
  });

  test("forgets failures before a success, and those long ago", async () => {
    for (let attempt = 0; attempt < 4; attempt++) await login("ci-bot", "wrong");
    await login("ci-bot", passwords.ciBot);
    for (let attempt = 0; attempt < 4; attempt++) await login("ci-bot", "wrong");
    client.emulator.advanceClock(11 * 60_000);
    await login("ci-bot", "wrong");
    expect((await login("ci-bot", passwords.ciBot)).status).toBe(200);
  });
});
