import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { checkLogin } from "../../provider/functions/v1CheckLogin";
import { type Hub, openHub } from "../../provider/hub";
import { accessToken } from "../../provider/resources/accessToken";
import { user } from "../../provider/resources/v1User";
import { FakeClock } from "../fakeClock";
import { callOn, ciBot, connectAs, Managed } from "./managed";
import { Recorder } from "./recorder";

const password = ciBot.DOCKER_PASSWORD;
const login = "POST /v2/auth/token";
const web = "GET /v2/namespaces/acme/repositories/web";
let emulator: Emulator;
let recorder: Recorder;
let hubs: Hub[];

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
  recorder.reply = () => undefined;
  hubs = [];
});
afterEach(() => Promise.all(hubs.map((hub) => hub.close())));

function connect(environment: Record<string, string> = {}): Hub {
  const hub = connectAs({ ...ciBot, ...environment }, recorder.url);
  hubs.push(hub);
  return hub;
}

const read = (hub: Hub) => hub.repositories.get("acme", "web");
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => "no failure",
    (error: Error) => error.message,
  );

describe("a login", () => {
  test("is done once for all that a run does, and not before it is needed", async () => {
    const hub = connect();
    expect(await hub.username()).toBe("ci-bot");
    expect(recorder.sent).toEqual([]);
    await Promise.all(Array.from({ length: 20 }, () => read(hub)));
    expect(recorder.calls.filter((call) => call === login)).toHaveLength(1);
    expect(recorder.sent[0]?.body).toEqual({ identifier: "ci-bot", secret: password });
  });

  test("that is refused is not tried again by anything of the run, v1 included", async () => {
    const hub = connect({ DOCKER_PASSWORD: "wrong-horse" });
    const failures = await Promise.all(Array.from({ length: 20 }, () => failureOf(read(hub))));
    expect(new Set(failures)).toEqual(
      new Set([
        expect.stringMatching(/^Docker Hub refused the credentials of "ci-bot" \(password from DOCKER_PASSWORD\)/),
      ]),
    );
    await expect(hub.v1.images({ namespace: "acme", name: "web" })).rejects.toThrow(/refused the credentials/);
    await expect(callOn(hub, checkLogin)).rejects.toThrow(/refused the credentials/);
    await expect(hub.hubTime()).resolves.toEqual(expect.any(Number));
    expect(recorder.calls).toEqual([login]);
  });

  test("that v1 refuses is not tried by v2 either", async () => {
    const hub = connect({ DOCKER_PASSWORD: "wrong-horse" });
    await expect(hub.v1.images({ namespace: "acme", name: "web" })).rejects.toThrow(/refused the credentials/);
    await expect(hub.v1.deleteRepository({ namespace: "acme", name: "web" })).rejects.toThrow(
      /refused the credentials/,
    );
    await expect(read(hub)).rejects.toThrow(/refused the credentials/);
    expect(recorder.calls).toEqual(["GET /v1/repositories/acme/web/images"]);
  });

  test("of a locked account is not repeated, which would lock it for longer", async () => {
    recorder.reply = () => ({
      status: 429,
      headers: { "retry-after": "1" },
      body: { detail: "Too many failed login attempts" },
    });
    const hub = connect();
    await expect(read(hub)).rejects.toThrow(/Too many failed login attempts\n.*Wait ten minutes before the next run/s);
    await expect(read(hub)).rejects.toThrow(/Too many failed login attempts/);
    expect(recorder.calls).toEqual([login]);
  });

  test.each([500, 503])("that fails otherwise (%p) is not remembered as refused", async (status) => {
    recorder.reply = () => ({ status, body: { message: "not now" } });
    const hub = connect();
    await expect(read(hub)).rejects.toThrow(`(${status}): not now.`);
    recorder.reply = () => undefined;
    expect(await read(hub)).toMatchObject({ name: "web" });
  });

  test("that a server does not have is not taken for the absence of what was to be read or deleted", async () => {
    recorder.reply = () => ({ status: 404, body: { message: "page not found" } });
    const hub = connect();
    const message = "There is no login at POST /v2/users/login (404), as Docker Hub has it. Check dockerhub:hubUrl.";
    await expect(read(hub)).rejects.toThrow(message);
    await expect(hub.repositories.delete("acme", "web")).rejects.toThrow(message);
    await expect(hub.accessTokens.get("36af992e-0000-4000-8000-000000000001")).rejects.toThrow(message);
  });

  test("goes on after a gateway's failure and a broken connection", async () => {
    emulator.fault({ path: "/v2/auth/token", kind: "status", status: 503, count: 1 });
    emulator.fault({ path: "/v2/auth/token", kind: "reset-before", count: 1 });
    expect(await read(connect())).toMatchObject({ name: "web" });
    expect(recorder.calls).toEqual([login, login, login, web]);
  });

  test("takes the deprecated endpoint where the server lacks the other", async () => {
    emulator.fault({ path: "/v2/auth/token", kind: "status", status: 404, body: { message: "not found" } });
    expect(await read(connect())).toMatchObject({ name: "web" });
    expect(recorder.calls).toEqual([login, "POST /v2/users/login", web]);
  });

  describe("of an account with a second factor", () => {
    const account = { DOCKER_USERNAME: "with-2fa", DOCKER_PASSWORD: "something-you-know" };
    const withCode = (twoFactorCode: string): Hub => {
      const settings = { hubUrl: recorder.url, indexUrl: recorder.url, twoFactorCode };
      const hub = openHub(settings, { environment: account, clock: new FakeClock(Date.now()) });
      hubs.push(hub);
      return hub;
    };

    test("sends the code once, and a wrong one too", async () => {
      expect(await read(withCode("123456"))).toMatchObject({ name: "web" });
      const logins = ["POST /v2/users/login", "POST /v2/users/2fa-login"];
      expect(recorder.calls).toEqual([...logins, web]);
      expect(recorder.sent[1]?.body).toEqual({ login_2fa_token: expect.any(String), code: "123456" });

      recorder.clear();
      const wrong = withCode("654321");
      await expect(read(wrong)).rejects.toThrow(/refused the credentials of "with-2fa"/);
      await expect(read(wrong)).rejects.toThrow(/refused the credentials of "with-2fa"/);
      expect(recorder.calls).toEqual(logins);
    });

    test("says what is missing without the code, and tries once", async () => {
      const hub = connect(account);
      await expect(read(hub)).rejects.toThrow(/needs a current code in DOCKER_2FA_CODE/);
      await expect(read(hub)).rejects.toThrow(/needs a current code in DOCKER_2FA_CODE/);
      expect(recorder.calls).toEqual([login]);
    });
  });
});

describe("a token that the Hub takes no longer", () => {
  test("is renewed once, and the request sent again, be it a POST: a 401 is not carried out", async () => {
    const hub = connect();
    await read(hub);
    emulator.advanceClock(11 * 60_000);
    recorder.clear();
    const made = await Managed.create(accessToken, hub, { label: "ci", scopes: ["repo:read"] });
    expect(made.state.token).toMatch(/^dckr_pat_/);
    expect(recorder.calls).toEqual(["POST /v2/access-tokens", login, "POST /v2/access-tokens"]);
  });

  test("is renewed once for all that were sent with it", async () => {
    const hub = connect();
    await read(hub);
    emulator.advanceClock(11 * 60_000);
    recorder.clear();
    await Promise.all(Array.from({ length: 10 }, () => read(hub)));
    expect(recorder.calls.filter((call) => call === login)).toHaveLength(1);
  });

  test("is not renewed again and again where that does not help", async () => {
    emulator.fault({ path: "/v2/namespaces/**", kind: "status", status: 401, body: { message: "who are you?" } });
    const hub = connect();
    await expect(read(hub)).rejects.toThrow("(401): who are you?");
    expect(recorder.calls).toEqual([login, web, login, web]);
    await expect(read(hub)).rejects.toThrow("(401): who are you?");
    expect(recorder.calls.slice(4)).toEqual([web]);
  });

  test("is renewed only for a 401: a 403 is an answer", async () => {
    emulator.fault({ path: "/v2/namespaces/**", kind: "status", status: 403, body: { message: "no" } });
    await expect(read(connect())).rejects.toThrow("(403): no.");
    expect(recorder.calls).toEqual([login, web]);
  });
});

describe("no secret is in an error, though the Hub repeats it", () => {
  const echo = (status: number) => {
    recorder.reply = ({ authorization, body }) => ({
      status,
      body: { message: `you said ${authorization} and ${JSON.stringify(body)}` },
    });
  };

  test("the password of a login", async () => {
    echo(401);
    const failure = await failureOf(read(connect()));
    expect(failure).toContain("you said");
    expect(failure).not.toContain(password);
  });

  test("the bearer token of a request", async () => {
    const hub = connect();
    await read(hub);
    const { authorization = "" } = recorder.sent.at(-1) ?? {};
    expect(authorization).toMatch(/^Bearer ./);
    echo(403);
    const failure = await failureOf(read(hub));
    expect(failure).toContain("you said");
    expect(failure).not.toContain(authorization.slice("Bearer ".length));
  });

  test.each([400, 403, 500])(
    "the password of a new account, and of the one that v1 is asked as (%p)",
    async (status) => {
      echo(status);
      const hub = connect();
      const account = { username: "foobar", email: "foobar@example.com", password: "open-sesame" };
      const created = await failureOf(Managed.create(user, hub, account));
      expect(created).toContain("you said");
      expect(created).not.toContain("open-sesame");
      const listed = await failureOf(hub.v1.images({ namespace: "acme", name: "web" }));
      expect(listed).toContain("you said");
      expect(listed).not.toContain(password);
      expect(listed).not.toContain(Buffer.from(`ci-bot:${password}`).toString("base64"));
    },
  );

  test("the token that a creation answered with, in a form that is not expected", async () => {
    const hub = connect();
    await read(hub);
    recorder.reply = ({ method }) =>
      method === "POST" ? { status: 201, body: { secret_value: "tok-very-secret", uuid: 7 } } : undefined;
    const failure = await failureOf(Managed.create(accessToken, hub, { label: "ci", scopes: ["repo:read"] }));
    expect(failure).toContain("was answered (201) without what it should hold");
    expect(failure).not.toContain("very-secret");
  });
});
