import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { MockAgent } from "undici";
import { HubError, NotTheHubError, UnreachableError } from "../../provider/hub/http/errors";
import { HubTime } from "../../provider/hub/http/hubTime";
import { RateLimit } from "../../provider/hub/http/rateLimit";
import { type Request, Transport } from "../../provider/hub/http/transport";
import { FakeClock } from "../fakeClock";

const origin = "https://hub.example.com";
const json = { headers: { "content-type": "application/json" } };
let agent: MockAgent;
let clock: FakeClock;
let transport: Transport;

beforeEach(() => {
  agent = new MockAgent();
  agent.disableNetConnect();
  clock = new FakeClock();
  const rateLimit = new RateLimit(clock, () => {});
  transport = new Transport({
    origin,
    dispatcher: agent,
    rateLimit,
    clock,
    hubTime: new HubTime(clock),
    userAgent: "test",
  });
});

afterEach(() => agent.close());

describe("the words of whoever answers", () => {
  const evil =
    "\u001b[31mred\u001b[0m \u001b]8;;https://example.com\u0007link\u001b]8;;\u0007 \u202egnp.exe\u0000\u009b2J\r\nnext";

  test.each([
    ["message", { message: evil }],
    ["detail", { detail: evil }],
    ["text and fields", { text: evil, fields: { [evil]: [evil, evil] } }],
    ["field errors", { message: "bad", errinfo: { fielderrors: { name: evil } } }],
  ])("reach nobody's terminal with what it would obey: %s", async (_, body) => {
    answers("GET", [400, JSON.stringify(body), json]);
    const { message } = await failureOf({ method: "GET", path: "/v2/x" });
    expect(message).toContain("red link gnp.exe next");
    expect(message).not.toMatch(/\p{Cc}|\p{Cf}|\[31m|8;;/u);
  });

  test("are short, whatever their length", async () => {
    answers("GET", [400, JSON.stringify({ message: "x".repeat(100_000) }), json]);
    expect((await failureOf({ method: "GET", path: "/v2/x" })).message.length).toBeLessThan(400);
  });

  test("of an answer that says that it was done are not quoted: it may hold what was created", async () => {
    answers("POST", [
      201,
      "token: dckr_pat_very-secret or another-form",
      { headers: { "content-type": "text/plain" } },
    ]);
    const { message } = await failureOf({ method: "POST", path: "/v2/x", body: {} });
    expect(message).toContain("(201) with text/plain instead of JSON");
    expect(message).not.toMatch(/secret|another/);
  });

  test("don't repeat what the request told in confidence", async () => {
    const authorization = `Basic ${Buffer.from("ci-bot:correct-horse").toString("base64")}`;
    const said = `no ${authorization} correct-horse battery-staple dckr_oat_abc-def eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOi.c2lnbmF0`;
    answers("POST", [403, JSON.stringify({ detail: said }), json]);
    const request = {
      method: "POST",
      path: "/v2/x",
      headers: { authorization },
      body: { password: "battery-staple" },
    } as const;
    const { message } = await failureOf(request);
    expect(message).toContain("no Basic [secret] [secret] [secret] [secret] [secret]");
  });
});

async function failureOf(request: Request): Promise<Error> {
  const failure = await transport.send(request).catch((error: unknown) => error);
  if (failure instanceof Error) return failure;
  throw new Error("it was answered");
}

function answers(method: string, ...replies: (Error | [number, string, typeof json?])[]): () => number {
  let sent = 0;
  for (const reply of replies) {
    const interceptor = agent.get(origin).intercept({ path: "/v2/x", method });
    if (reply instanceof Error) {
      sent += 1;
      interceptor.replyWithError(reply);
    } else {
      interceptor.reply(() => {
        sent += 1;
        const [statusCode, data, responseOptions] = reply;
        return { statusCode, data, responseOptions: responseOptions ?? json };
      });
    }
  }
  return () => sent;
}

function failing(request: Pick<Request, "method" | "repeatable">): Promise<unknown> {
  return transport.send({ path: "/v2/x", ...request }).then(
    () => "no error",
    (error: unknown) => error,
  );
}

const reset = () => Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
const refused = () => Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

describe("repeats", () => {
  test.each(["GET", "PUT", "PATCH", "DELETE"] as const)("%s after a broken connection and a 503", async (method) => {
    answers(method, reset(), [503, "{}"], [200, '{"ok":true}']);
    await expect(transport.send({ method, path: "/v2/x" })).resolves.toMatchObject({ body: { ok: true } });
    expect(clock.sleeps).toHaveLength(2);
  });

  test("POST when the request can't have reached the Hub", async () => {
    answers("POST", refused(), [201, "{}"]);
    await expect(transport.send({ method: "POST", path: "/v2/x" })).resolves.toMatchObject({ status: 201 });
  });

  test("POST after a 429, since that was not carried out", async () => {
    answers("POST", [429, '{"detail":"Rate limit exceeded"}'], [201, "{}"]);
    await expect(transport.send({ method: "POST", path: "/v2/x" })).resolves.toMatchObject({ status: 201 });
  });

  test("no more than a few times", async () => {
    answers("GET", ...Array.from({ length: 9 }, () => [502, "{}"] as [number, string]));
    await expect(failing({ method: "GET" })).resolves.toMatchObject({ status: 502 });
    expect(clock.sleeps).toHaveLength(4);
  });
});

describe("does not repeat", () => {
  test.each([
    ["a broken connection", reset()],
    ["a 502", [502, "{}"] as [number, string]],
    ["an answer that is cut off", [201, '{"uuid":'] as [number, string]],
  ])("POST after %s, and says that it may have been carried out", async (_, reply) => {
    answers("POST", reply);
    const error = await failing({ method: "POST" });
    expect(error).toBeInstanceOf(HubError);
    expect(error).toMatchObject({ maybeDone: true });
    expect(clock.sleeps).toEqual([]);
  });

  test("what the Hub refused", async () => {
    answers("PATCH", [403, '{"message":"insufficient scope"}']);
    await expect(failing({ method: "PATCH" })).resolves.toMatchObject({
      message: "Docker Hub refused PATCH /v2/x (403): insufficient scope.",
      maybeDone: false,
    });
  });
});

describe("explains", () => {
  test("a web page in the Hub's place", async () => {
    answers("GET", [200, "<!doctype html><p>challenge", { headers: { "content-type": "text/html" } }]);
    const error = await failing({ method: "GET" });
    expect(error).toBeInstanceOf(NotTheHubError);
    expect(error).toHaveProperty("message", expect.stringContaining("GET /v2/x was answered (200) with a web page"));
  });

  test("a 404 that is a web page is not the Hub saying that something is gone", async () => {
    answers("GET", [404, "<html></html>", { headers: { "content-type": "text/html" } }]);
    await expect(failing({ method: "GET" })).resolves.toBeInstanceOf(NotTheHubError);
  });

  test("JSON that is cut off", async () => {
    answers("GET", [200, '{"name":"ap']);
    await expect(failing({ method: "GET" })).resolves.toHaveProperty("message", expect.stringContaining("cut off"));
  });

  test("Cloudflare's refusal", async () => {
    answers("GET", [403, "error code: 1010", { headers: { "content-type": "text/plain" } }]);
    await expect(failing({ method: "GET" })).resolves.toHaveProperty(
      "message",
      expect.stringContaining("error code: 1010"),
    );
  });

  test("that nobody answers", async () => {
    answers("GET", ...Array.from({ length: 5 }, refused));
    const error = await failing({ method: "GET" });
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error).toHaveProperty(
      "message",
      expect.stringContaining(`at ${origin}: connect ECONNREFUSED. Check the network`),
    );
  });

  test("errors in all three shapes of the Hub", async () => {
    const shapes: [string, string][] = [
      ['{"detail":"no"}', "no."],
      ['{"fields":{"token_label":["too long"]},"text":"invalid"}', "invalid; token_label: too long."],
      ['{"message":"bad","errinfo":{"fielderrors":{"description":"too long"}}}', "bad; description: too long."],
    ];
    for (const [body, words] of shapes) {
      answers("GET", [400, body]);
      await expect(failing({ method: "GET" })).resolves.toHaveProperty(
        "message",
        `Docker Hub did not accept GET /v2/x (400): ${words}`,
      );
    }
  });
});
