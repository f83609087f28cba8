import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { NotTheHubError, UnreachableError } from "../../provider/hub/http/errors";
import { always, html, json, PreparedHub, plainText, refused } from "./preparedHub";

let hub: PreparedHub;
beforeEach(() => {
  hub = new PreparedHub();
});
afterEach(() => hub.agent.close());

describe("the words of whoever answers", () => {
  const evil =
    "\u001b[31mred\u001b[0m \u001b]8;;https://example.com\u0007link\u001b]8;;\u0007 \u202egnp.exe\u0000\u009b2J\r\nnext";

  test.each([
    ["message", { message: evil }],
    ["detail", { detail: evil }],
    ["text and fields", { text: evil, fields: { [evil]: [evil, evil] } }],
    ["field errors", { message: "bad", errinfo: { fielderrors: { name: evil } } }],
  ])("reach nobody's terminal with what it would obey: %s", async (_, body) => {
    hub.answers("GET", [[400, JSON.stringify(body), json]]);
    const { message } = await hub.failure({ method: "GET" });
    expect(message).toContain("red link gnp.exe next");
    expect(message).not.toMatch(/\p{Cc}|\p{Cf}|\[31m|8;;/u);
  });

  test("are short, whatever their length", async () => {
    hub.answers("GET", [[400, JSON.stringify({ message: "x".repeat(100_000) }), json]]);
    expect((await hub.failure({ method: "GET" })).message.length).toBeLessThan(400);
  });

  test("of an answer that says that it was done are not quoted: it may hold what was created", async () => {
    hub.answers("POST", [[201, "token: dckr_pat_very-secret or another-form", plainText]]);
    const { message } = await hub.failure({ method: "POST", body: {} });
    expect(message).toContain("(201) with text/plain instead of JSON");
    expect(message).not.toMatch(/secret|another/);
  });

  test("don't repeat what the request told in confidence", async () => {
    const authorization = `Basic ${Buffer.from("ci-bot:correct-horse").toString("base64")}`;
    const said = `no ${authorization} correct-horse battery-staple dckr_oat_abc-def eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOi.c2lnbmF0`;
    hub.answers("POST", [[403, JSON.stringify({ detail: said }), json]]);
    const request = {
      method: "POST",
      path: "/v2/x",
      headers: { authorization },
      body: { password: "battery-staple" },
    } as const;
    const { message } = await hub.failure(request);
    expect(message).toContain("no Basic [secret] [secret] [secret] [secret] [secret]");
  });
});

describe("explains", () => {
  test("a web page in the Hub's place", async () => {
    hub.answers("GET", always([200, "<!doctype html><p>challenge", html]));
    const error = await hub.failure({ method: "GET" });
    expect(error).toBeInstanceOf(NotTheHubError);
    expect(error).toHaveProperty("message", expect.stringContaining("GET /v2/x was answered (200) with a web page"));
  });

  test("a 404 that is a web page is not the Hub saying that something is gone", async () => {
    hub.answers("GET", [[404, "<html></html>", html]]);
    expect(await hub.failure({ method: "GET" })).toBeInstanceOf(NotTheHubError);
  });

  test("a 404 without a word is not the Hub saying that something is gone", async () => {
    hub.answers("GET", always([404, "", json]));
    expect(await hub.failure({ method: "GET" })).toBeInstanceOf(NotTheHubError);
  });

  test("JSON that is cut off", async () => {
    hub.answers("GET", always([200, '{"name":"ap']));
    expect(await hub.failure({ method: "GET" })).toHaveProperty("message", expect.stringContaining("cut off"));
  });

  test("Cloudflare's refusal", async () => {
    hub.answers("GET", always([403, "error code: 1010", plainText]));
    expect(await hub.failure({ method: "GET" })).toHaveProperty("message", expect.stringContaining("error code: 1010"));
  });

  test("that nobody answers", async () => {
    hub.answers("GET", always(refused()));
    const error = await hub.failure({ method: "GET" });
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error).toHaveProperty(
      "message",
      expect.stringContaining(`at ${hub.origin}: connect ECONNREFUSED. Check the network`),
    );
  });

  test("errors in all three shapes of the Hub", async () => {
    const shapes: [string, string][] = [
      ['{"detail":"no"}', "no."],
      ['{"fields":{"token_label":["too long"]},"text":"invalid"}', "invalid; token_label: too long."],
      ['{"message":"bad","errinfo":{"fielderrors":{"description":"too long"}}}', "bad; description: too long."],
    ];
    for (const [body, words] of shapes) {
      hub.answers("GET", [[400, body]]);
      expect(await hub.failure({ method: "GET" })).toHaveProperty(
        "message",
        `Docker Hub did not accept GET /v2/x (400): ${words}`,
      );
    }
  });
});
