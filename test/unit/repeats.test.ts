import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { backoff } from "../../provider/hub/http/repeats";
import { type Answered, always, html, PreparedHub, plainText, type Reply, refused, reset } from "./preparedHub";

let hub: PreparedHub;
beforeEach(() => {
  hub = new PreparedHub();
});
afterEach(() => hub.agent.close());

const page: Answered = [200, "<!doctype html><p>challenge", html];
const firewall: Answered = [403, "<html>no</html>", html];

/** What a moment later may be a proper answer; none of these says whether a change was made. */
const mishaps: [string, Reply][] = [
  ["a broken connection", reset()],
  ...[500, 502, 503, 504, 520].map((status): [string, Reply] => [`a ${status}`, [status, '{"detail":"try later"}']]),
  ["a failure of a gateway, as a page", [502, "<html>bad gateway</html>", html]],
  ["JSON that is cut off", [200, '{"uuid":']],
  ["a refusal whose JSON is cut off", [404, '{"detail":']],
  ["a page in place of the answer", page],
  ["a firewall's page", firewall],
  ["a firewall's line", [403, "error code: 1010", plainText]],
];

describe("repeats", () => {
  test.each(
    (["GET", "PUT", "PATCH", "DELETE"] as const).flatMap((method) =>
      mishaps.map(([what, reply]) => [method, what, reply] as const),
    ),
  )("%s after %s", async (method, _, reply) => {
    hub.answers(method, [reply, reply, [200, '{"ok":true}']]);
    await expect(hub.send({ method })).resolves.toMatchObject({ body: { ok: true } });
    expect(hub.clock.sleeps).toHaveLength(2);
  });

  test.each(mishaps)("a POST that may be carried out twice, after %s", async (_, reply) => {
    hub.answers("POST", [reply, [200, '{"ok":true}']]);
    const request = { method: "POST", repeatable: true } as const;
    await expect(hub.send(request)).resolves.toMatchObject({ body: { ok: true } });
  });

  test("GET after an answer with nothing in it", async () => {
    hub.answers("GET", [
      [200, ""],
      [200, '{"ok":true}'],
    ]);
    await expect(hub.send({ method: "GET" })).resolves.toMatchObject({ body: { ok: true } });
  });

  test("with the authorization of that moment: a wait can outlast a token", async () => {
    const sent: unknown[] = [];
    const pool = hub.agent.get(hub.origin);
    for (const statusCode of [503, 200]) {
      pool.intercept({ path: "/v2/x", method: "GET" }).reply(({ headers }) => {
        sent.push(Object.entries(headers ?? {}).find(([name]) => name === "authorization")?.[1]);
        return { statusCode, data: "{}" };
      });
    }
    await hub.transport.send({ method: "GET", path: "/v2/x" }, async () => `Bearer ${sent.length}`);
    expect(sent).toEqual(["Bearer 0", "Bearer 1"]);
  });

  test("POST when the request can't have reached the Hub", async () => {
    hub.answers("POST", [refused(), [201, "{}"]]);
    await expect(hub.send({ method: "POST" })).resolves.toMatchObject({ status: 201 });
  });

  test("POST after a 429, since that was not carried out", async () => {
    hub.answers("POST", [
      [429, '{"detail":"Rate limit exceeded"}'],
      [201, "{}"],
    ]);
    await expect(hub.send({ method: "POST" })).resolves.toMatchObject({ status: 201 });
  });

  test.each([
    ["a 502", [502, "{}"] as Reply],
    ["a firewall's page", firewall],
    ["no connection", refused()],
  ])("no more than a few times, and says how often: %s", async (_, reply) => {
    hub.answers("GET", always(reply));
    expect(await hub.failure({ method: "GET" })).toHaveProperty("message", expect.stringMatching(/Tried 10 times\.$/));
    expect(hub.clock.sleeps).toHaveLength(9);
  });

  test("and tells whoever waits for long why, once in half a minute", async () => {
    hub.answers("GET", always([502, "{}"]));
    await hub.failure({ method: "GET" });
    expect(hub.announced).toEqual(["Docker Hub failed at GET /v2/x (502). Trying again."]);
  });

  test("without a word where that takes a moment", async () => {
    hub.answers("GET", [reset(), reset(), [200, "{}"]]);
    await hub.send({ method: "GET" });
    expect(hub.announced).toEqual([]);
  });

  test("not for longer than two minutes", async () => {
    hub.answers("GET", always([504, "{}"]), () => hub.clock.advance(50_000));
    const began = hub.clock.now();
    expect(await hub.failure({ method: "GET" })).toHaveProperty("message", expect.stringContaining("Tried 3 times"));
    expect(hub.clock.now() - began).toBeLessThan(180_000);
  });

  test("after waits that double, are spread, and have an end", () => {
    const numbers = [1, 2, 3, 4, 5, 6];
    expect(numbers.map((attempt) => backoff(attempt, () => 1))).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
    expect(numbers.map((attempt) => backoff(attempt, () => 0))).toEqual([250, 500, 1000, 2000, 2500, 2500]);
  });
});

describe("does not repeat", () => {
  test.each(mishaps)("POST after %s, and says that it may have been carried out", async (_, reply) => {
    hub.answers("POST", [reply, [200, "{}"]]);
    expect(await hub.failure({ method: "POST" })).toMatchObject({ maybeDone: true });
    expect(hub.left).toBe(1);
  });

  test.each<[string, ...Answered]>([
    ["a redirect", 302, ""],
    ["a page for an address that the server does not have", 404, "<html>no</html>", html],
    ["what is not implemented", 501, "{}"],
  ])("%s", async (_, ...reply) => {
    hub.answers("GET", [reply, [200, "{}"]]);
    expect(await hub.failure({ method: "GET" })).toMatchObject({ status: reply[0] });
    expect(hub.left).toBe(1);
  });

  test("what the Hub refused", async () => {
    hub.answers("PATCH", [[403, '{"message":"insufficient scope"}']]);
    expect(await hub.failure({ method: "PATCH" })).toMatchObject({
      message: "Docker Hub refused PATCH /v2/x (403): insufficient scope.",
      maybeDone: false,
    });
  });
});
