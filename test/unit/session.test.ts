import { beforeEach, describe, expect, test } from "@jest/globals";
import { Client } from "../../provider/hub/client";
import { UnauthorizedError } from "../../provider/hub/http/errors";
import type { Answer, Request, Transport } from "../../provider/hub/http/transport";
import { Session } from "../../provider/hub/login/session";
import { FakeClock } from "../fakeClock";

const minute = 60_000;

function jwt(id: number, issuedAt: number, lifetime: number): string {
  return withPayload({ iat: issuedAt, exp: issuedAt + lifetime, id });
}

function withPayload(payload: unknown): string {
  return `header.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.signature`;
}

let clock: FakeClock;
let logins: number;
let session: Session;

beforeEach(() => {
  clock = new FakeClock();
  logins = 0;
  session = new Session({
    clock,
    credentials: async () => ({ username: "ci-bot", secret: "x", source: "DOCKER_PASSWORD" }),
    // The Hub's clock is an hour behind ours.
    login: async () => jwt(++logins, clock.now() / 1000 - 3600, 600),
  });
});

describe("the session", () => {
  test("logs in once for requests that begin together", async () => {
    const bearers = await Promise.all(Array.from({ length: 50 }, () => session.bearer()));
    expect(new Set(bearers).size).toBe(1);
    expect(logins).toBe(1);
  });

  test("renews its token before it ends, whatever the Hub's clock says", async () => {
    await session.bearer();
    clock.advance(9 * minute);
    await session.bearer();
    expect(logins).toBe(1);
    clock.advance(0.6 * minute);
    await Promise.all([session.bearer(), session.bearer()]);
    expect(logins).toBe(2);
  });

  test("never sends refused credentials again", async () => {
    const refusal = new UnauthorizedError({ endpoint: "POST /v2/auth/token", message: "refused", status: 401 });
    const refused = new Session({
      clock,
      credentials: async () => ({ username: "ci-bot", secret: "x", source: "DOCKER_PASSWORD" }),
      login: async () => {
        logins += 1;
        throw refusal;
      },
    });
    await expect(Promise.all([refused.bearer(), refused.bearer()])).rejects.toBe(refusal);
    await expect(refused.bearer()).rejects.toBe(refusal);
    await expect(refused.basic()).rejects.toBe(refusal);
    expect(logins).toBe(1);
  });

  test("tries again after a login that failed for another reason", async () => {
    let isDown = true;
    const recovering = new Session({
      clock,
      credentials: async () => ({ username: "ci-bot", secret: "x", source: "DOCKER_PASSWORD" }),
      login: async () => {
        if (isDown) throw new Error("unreachable");
        return jwt(1, 0, 600);
      },
    });
    await expect(recovering.bearer()).rejects.toThrow("unreachable");
    isDown = false;
    await expect(recovering.bearer()).resolves.toContain("Bearer ");
  });
});

describe("a token with an odd life", () => {
  const givingOut = (payload: () => unknown) =>
    new Session({
      clock,
      credentials: async () => ({ username: "ci-bot", secret: "x", source: "DOCKER_PASSWORD" }),
      login: async () => {
        logins += 1;
        return withPayload(payload());
      },
    });

  /** As many requests as a stack has, one a tenth of a second. */
  async function forAMinute(odd: Session): Promise<number> {
    for (let request = 0; request < 600; request++) {
      expect(await odd.bearer()).toMatch(/^Bearer /);
      clock.advance(100);
    }
    return logins;
  }

  test.each([
    ["of half a minute is renewed after most of it", 30, 3],
    ["of a second is used for longer, as far as the Hub takes it", 1, 12],
    ["of no time is taken for a usual one", 0, 1],
    ["that ended before it began is taken for a usual one", -600, 1],
    ["of a hundred years is used", 3_000_000_000, 1],
  ])("%s", async (_, seconds, expected) => {
    expect(await forAMinute(givingOut(() => ({ iat: clock.now() / 1000, exp: clock.now() / 1000 + seconds })))).toBe(
      expected,
    );
  });

  test.each([
    null,
    [],
    "text",
    12,
    {},
    { iat: "now", exp: "later" },
    { iat: 0, exp: 2 ** 60 },
    { exp: 1 },
    { iat: -(2 ** 60), exp: -1 },
  ])("that says %j is used for ten minutes", async (payload) => {
    expect(await forAMinute(givingOut(() => payload))).toBe(1);
    clock.advance(10 * minute);
    await forAMinute(givingOut(() => payload));
  });
});

describe("a request that is answered with 401", () => {
  function client(isAccepted: (bearer: string) => boolean): { client: Client; sent: string[] } {
    const sent: string[] = [];
    const send = async (_: Request, authorize: () => Promise<string>): Promise<Answer> => {
      const bearer = await authorize();
      sent.push(bearer);
      if (isAccepted(bearer)) return { status: 200, headers: {}, body: {} };
      throw new UnauthorizedError({ endpoint: "GET /v2/x", message: "expired", status: 401 });
    };
    return { client: new Client({ send } as Transport, session), sent };
  }

  test("is repeated once with a new token, one for all", async () => {
    const first = await session.bearer();
    const { client: hub, sent } = client((bearer) => bearer !== first);
    await Promise.all(Array.from({ length: 10 }, () => hub.send({ method: "GET", path: "/v2/x" })));
    expect(logins).toBe(2);
    expect(sent).toHaveLength(20);
  });

  test("does not make every later request log in again when that did not help", async () => {
    const { client: hub } = client(() => false);
    for (let request = 0; request < 10; request++) {
      await expect(hub.send({ method: "GET", path: "/v2/x" })).rejects.toBeInstanceOf(UnauthorizedError);
    }
    expect(logins).toBe(2);
  });
});

describe("a session that another program keeps", () => {
  let tokens: string[];
  const stored = () =>
    new Session({
      clock,
      credentials: async () => ({
        username: "ci-bot",
        secret: "",
        source: "docker-credential-desktop",
        storedToken: async () => tokens.shift() ?? "none",
      }),
      login: async () => jwt(++logins, 0, 600),
    });
  /** Issued long ago, with so many seconds left. */
  const withLeft = (seconds: number) => jwt(1, clock.now() / 1000 - 3600, 3600 + seconds);

  test("is used without a login, and read again before its token ends", async () => {
    const [first, second] = [withLeft(600), withLeft(1200)];
    tokens = [first, second];
    const session = stored();
    expect(await session.bearer()).toBe(`Bearer ${first}`);
    clock.advance(9 * minute);
    expect(await session.bearer()).toBe(`Bearer ${first}`);
    clock.advance(0.6 * minute);
    expect(await session.bearer()).toBe(`Bearer ${second}`);
    expect(logins).toBe(0);
  });

  test("is read again, and not used to log in, where the Hub refuses its token", async () => {
    const [first, second] = [withLeft(600), withLeft(1200)];
    tokens = [first, second];
    const session = stored();
    expect(await session.discard(await session.bearer())).toBe(true);
    expect(await session.bearer()).toBe(`Bearer ${second}`);
    expect(logins).toBe(0);
  });

  test("has no password for the v1 API", async () => {
    tokens = [withLeft(600)];
    await expect(stored().basic()).rejects.toThrow(/^The v1 API takes a name and a password, .*\nSet DOCKER_USERNAME/);
  });
});
