import { beforeEach, describe, expect, test } from "@jest/globals";
import { RateLimit } from "../../provider/hub/http/rateLimit";
import { retryAfter } from "../../provider/hub/http/retryAfter";
import { FakeClock } from "../fakeClock";

describe("Retry-After", () => {
  const now = Date.parse("2026-06-01T12:00:00Z");

  test.each([
    ["seconds", "21", 21_000],
    ["a date", "Mon, 01 Jun 2026 12:00:30 GMT", 30_000],
    ["an epoch, as Docker Hub sent until 2025", String(now / 1000 + 45), 45_000],
    ["a time that has passed", "Mon, 01 Jun 2026 11:00:00 GMT", 0],
    ["an hour, which is capped", "3600", 120_000],
    ["an epoch a year ahead, which is capped", String(now / 1000 + 31_536_000), 120_000],
    ["nonsense", "soon", undefined],
    ["nothing", undefined, undefined],
  ])("%s", (_, header, wait) => {
    expect(retryAfter(header, now)).toBe(wait);
  });
});

describe("the rate limit", () => {
  let clock: FakeClock;
  let announced: string[];
  let rateLimit: RateLimit;
  const headers = (remaining: number, seconds = 30) => ({
    "x-ratelimit-limit": "600",
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(clock.now() / 1000 + seconds),
  });

  const observe = (seen: Record<string, string>) => rateLimit.observe(seen, clock.now());

  /** When each of so many callers that begin together may send, in seconds from now. */
  async function admitted(callers: number): Promise<number[]> {
    const start = clock.now();
    return Promise.all(
      Array.from({ length: callers }, () => rateLimit.admit().then(() => (clock.now() - start) / 1000)),
    );
  }

  beforeEach(() => {
    clock = new FakeClock();
    announced = [];
    rateLimit = new RateLimit(clock, (line) => announced.push(line));
  });

  test("lets requests through while much of it is left", async () => {
    observe(headers(500));
    for (let sent = 0; sent < 100; sent++) await rateLimit.admit();
    expect(clock.sleeps).toEqual([]);
  });

  test("spreads what is left over the rest of the minute", async () => {
    observe(headers(10, 30));
    const start = clock.now();
    for (let sent = 0; sent < 10; sent++) await rateLimit.admit();
    expect(clock.now() - start).toBeGreaterThan(20_000);
    expect(clock.now() - start).toBeLessThanOrEqual(30_000);
  });

  test("makes all requests wait together after a 429, and says so once", async () => {
    observe(headers(0, 21));
    rateLimit.block({ "retry-after": "21" }, clock.now());
    await Promise.all(Array.from({ length: 37 }, () => rateLimit.admit()));
    expect(new Set(clock.sleeps)).toEqual(new Set([21_000]));
    expect(announced).toEqual(["Rate limit of Docker Hub reached (600 a minute): requests wait 21 s."]);
  });

  test("starts again when the minute is over", async () => {
    observe(headers(0, 5));
    clock.advance(6_000);
    await rateLimit.admit();
    expect(clock.sleeps).toEqual([]);
  });

  test.each([
    { limit: 180, left: 2, reset: 4.2, callers: 10, spread: [0, 2.1] },
    { limit: 180, left: 5, reset: 60, callers: 16, spread: [0, 12, 24, 36, 48] },
    { limit: 180, left: 0, reset: 60, callers: 16, spread: [] },
    { limit: 600, left: 1, reset: 0.5, callers: 100, spread: [0] },
  ])("gives away what is left, and the rest at the reset: %j", async ({ limit, left, reset, callers, spread }) => {
    observe({ ...headers(left, reset), "x-ratelimit-limit": String(limit) });
    const times = await admitted(callers);
    expect(times.slice(0, left).map((time) => Number(time.toFixed(3)))).toEqual(spread);
    for (const time of times.slice(left)) expect(time).toBeCloseTo(reset);
  });

  test("a minute that nobody has told of yet has the quota of the one before", async () => {
    observe(headers(0, 10));
    const times = await admitted(1300);
    expect(times.filter((time) => time < 10)).toEqual([]);
    expect(times.filter((time) => time < 70)).toHaveLength(600);
    expect(times.filter((time) => time < 130)).toHaveLength(1200);
  });

  test.each([
    ["that is over", -600],
    ["that is a day ahead", 86_400],
  ])("a reset %s makes nobody wait", async (_, seconds) => {
    observe(headers(0, seconds));
    expect(await admitted(100)).toEqual(Array(100).fill(0));
  });

  test("an answer of the minute before, which comes late, is no news", async () => {
    observe(headers(500, 59));
    observe(headers(0, 1));
    expect(await admitted(10)).toEqual(Array(10).fill(0));
  });

  test("waits longer after each 429 that follows another, whatever they ask for, and at once after an answer", async () => {
    const waits: number[] = [];
    for (let block = 0; block < 8; block++) {
      rateLimit.block({ "retry-after": "0" }, clock.now());
      rateLimit.block({ "retry-after": "0" }, clock.now());
      waits.push(...(await admitted(1)));
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
    rateLimit.recover();
    rateLimit.block({}, clock.now());
    expect(await admitted(1)).toEqual([2]);
  });
});
