import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { HubError } from "../../provider/hub/http/errors";
import { limits as actual, type Limits, openConnections } from "../../provider/hub/http/exchange";
import { HubTime } from "../../provider/hub/http/hubTime";
import { RateLimit } from "../../provider/hub/http/rateLimit";
import { type Request, Transport } from "../../provider/hub/http/transport";
import { FakeClock } from "../fakeClock";

const usual = { silence: 400, firstPatience: 400, duration: 600, size: 1_000_000 };
const headers = { "content-type": "application/json" };

let server: Server | undefined;
let limits: Limits;
let clock: FakeClock;
let requests: number;
let sent: number;
beforeEach(() => {
  limits = usual;
  clock = new FakeClock();
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** The error of a request to a server that answers like this. */
async function failure(answer: (response: ServerResponse) => void, method: "GET" | "POST" = "GET"): Promise<HubError> {
  requests = 0;
  sent = 0;
  const hub = createServer((_, response) => {
    requests += 1;
    answer(response);
  });
  server = hub;
  await new Promise<void>((listening) => hub.listen(0, "127.0.0.1", listening));
  const { port } = hub.address() as AddressInfo;
  return failureAt(`http://127.0.0.1:${port}`, { method, path: "/v2/x" });
}

async function failureAt(origin: string, request: Request): Promise<HubError> {
  const dispatcher = openConnections(limits);
  const rateLimit = new RateLimit(clock, () => {});
  const hubTime = new HubTime(clock);
  const transport = new Transport({
    origin,
    dispatcher,
    rateLimit,
    clock,
    hubTime,
    userAgent: "test",
    announce: () => {},
    limits,
  });
  const error = await transport.send(request).catch((thrown: unknown) => thrown);
  await dispatcher.close();
  if (error instanceof HubError) return error;
  throw new Error("it was answered");
}

function drip(response: ServerResponse, piece: string, interval: number): void {
  const dripping = setInterval(() => {
    sent += piece.length;
    response.write(piece);
  }, interval);
  response.once("close", () => clearInterval(dripping));
}

describe("an answer", () => {
  test("that never comes ends in an error that says so", async () => {
    const { message } = await failure(() => {}, "POST");
    expect(message).toMatch(/could not be reached for POST \/v2\/x at http:\S+: no answer within 0.4 s\. /);
  });

  test("that never comes is asked for again soon where that changes nothing, and waited for in the end", async () => {
    limits = { ...usual, silence: 60_000, firstPatience: 200 };
    const error = await failure((response) => {
      if (requests > 2) setTimeout(() => response.writeHead(400, headers).end("{}"), 600);
    });
    expect(error).toMatchObject({ status: 400 });
    expect(requests).toBe(3);
  });

  test("whose headers drip is not waited for either", async () => {
    const { message } = await failure((response) => {
      response.socket?.write("HTTP/1.1 200 OK\r\n");
      const dripping = setInterval(() => response.socket?.write("x: y\r\n"), 50);
      response.socket?.once("close", () => clearInterval(dripping));
    }, "POST");
    expect(message).toContain("no answer within 0.4 s");
  });

  test("that stops after its beginning ends in an error that says so", async () => {
    limits = { ...usual, duration: 60_000 };
    const { message } = await failure((response) => response.writeHead(200, headers).write('{"a":'), "POST");
    expect(message).toContain("The answer to POST /v2/x (200) broke off: nothing more came for 0.4 s.");
  });

  test("that drips is read for a limited time", async () => {
    const { message } = await failure((response) => {
      response.writeHead(200, headers);
      drip(response, " ", 50);
    }, "POST");
    expect(message).toContain("The answer to POST /v2/x (200) broke off: it was not complete after 0.6 s.");
  });

  test.each([
    ["that says so at once", { "content-length": "1000000000" }],
    ["without a length", {}],
  ])("of a gigabyte %s is not read to its end, however often it is asked for", async (_, length) => {
    const { message } = await failure((response) => {
      response.writeHead(200, { ...headers, ...length });
      drip(response, "x".repeat(300_000), 10);
    });
    expect(message).toContain("was answered (200) with more than 1 MB, and was not read to the end");
    expect(sent).toBeLessThan(10 * 20_000_000);
  });

  test.each([
    ["never comes", () => {}],
    ["stops", (response: ServerResponse) => response.writeHead(201, headers).write("{")],
    ["is too large", (response: ServerResponse) => response.writeHead(201, headers).end("x".repeat(2_000_000))],
  ])("to a POST that %s leaves open whether it was carried out, and the POST is not sent again", async (_, answer) => {
    expect((await failure(answer, "POST")).maybeDone).toBe(true);
    expect(requests).toBe(1);
  });

  test("of 429 counts by its status, whatever became of the rest", async () => {
    const error = await failure((response) => {
      response.writeHead(429, headers).write("{", () => response.destroy());
    });
    expect(error).toMatchObject({ name: "RateLimitedError", status: 429 });
    expect(requests).toBe(10);
  });
});

test("what can't be a header is not sent, nor tried again", async () => {
  const request = { method: "GET", path: "/v2/x", headers: { authorization: "a\nb" } } as const;
  const { message } = await failureAt("http://127.0.0.1:9", request);
  expect(message).toBe("GET /v2/x can't be sent: invalid authorization header.");
  expect(clock.sleeps).toEqual([]);
});

test("docs/reliability.md tells the limits that there are", () => {
  const page = readFileSync(join(__dirname, "../../docs/reliability.md"), "utf8");
  const told = [...page.matchAll(/^\| (Until|From|Both|The size)[^|]*\| *([^|]*?) *\|$/gm)].map(([, , limit]) => limit);
  const { silence, duration, firstPatience, size } = actual;
  const seconds = [silence, duration, firstPatience].map((limit) => `${limit / 1000} s`);
  expect(told).toEqual([...seconds, `${size / 1e6} MB`]);
});
