import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { json, PreparedHub } from "./preparedHub";
import { RateLimitedHub, type RateLimitedHubOptions } from "./rateLimitedHub";

let prepared: PreparedHub;
beforeEach(() => {
  prepared = new PreparedHub();
});
afterEach(() => prepared.agent.close());

/** Sends so many requests, sixteen at a time; gives the seconds that it took. */
async function send(requests: number, options: RateLimitedHubOptions): Promise<{ hub: RateLimitedHub; took: number }> {
  const { agent, clock, origin } = prepared;
  const hub = new RateLimitedHub(clock, options);
  const began = clock.now();
  agent
    .get(origin)
    .intercept({ path: "/v2/x", method: "GET" })
    .reply(() => {
      const { status, headers } = hub.answer();
      const told = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
      return { statusCode: status, data: "{}", responseOptions: { headers: { ...json.headers, ...told } } };
    })
    .persist();
  let left = requests;
  const worker = async () => {
    while (left-- > 0) await prepared.send({ method: "GET" });
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return { hub, took: (clock.now() - began) / 1000 };
}

const minute = 60_000;
const skews = [0, 5 * minute, 60 * minute, 24 * 60 * minute].flatMap((skew) => (skew ? [skew, -skew] : [skew]));
const forms: [string, NonNullable<RateLimitedHubOptions["retryAfter"]>][] = [
  ["seconds", (now, reset) => String(Math.ceil((reset - now) / 1000))],
  ["a date", (_, reset) => new Date(reset).toUTCString()],
  ["an epoch", (_, reset) => String(reset / 1000)],
  ["no time at all", () => "0"],
  ["a negative time", () => "-30"],
  ["an absurd time", () => "999999999"],
  ["an absurd epoch", () => "99999999999999"],
  ["nonsense", () => "soon"],
  ["nothing", () => undefined],
];
const untold = {
  "x-ratelimit-limit": undefined,
  "x-ratelimit-remaining": undefined,
  "x-ratelimit-reset": undefined,
};

describe.each(skews)("with a Hub whose clock is %d ms ahead", (ahead) => {
  test("the whole limit of each minute is used, and nothing is refused", async () => {
    const { hub, took } = await send(180, { limit: 60, ahead });
    expect(hub.refusals).toBe(0);
    // The last of the third minute are spread over it, and the Hub's clock is known to the second.
    expect(took).toBeLessThanOrEqual(183);
  });

  test.each(forms)(
    "a rate limit that is told by 429 alone is waited for, when Retry-After says %s",
    async (_, retryAfter) => {
      const { took } = await send(130, { limit: 60, ahead, retryAfter, headers: untold });
      expect(took).toBeLessThan(300);
      expect(Math.max(...prepared.clock.sleeps)).toBeLessThanOrEqual(120_000);
    },
  );

  test.each(forms)(
    "and so it is when the Hub does not tell its time and Retry-After says %s",
    async (_, retryAfter) => {
      const { took } = await send(130, { limit: 60, ahead, retryAfter, headers: { date: undefined } });
      expect(took).toBeLessThan(300);
      expect(Math.max(...prepared.clock.sleeps)).toBeLessThanOrEqual(120_000);
    },
  );
});
