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

  beforeEach(() => {
    clock = new FakeClock();
    announced = [];
    rateLimit = new RateLimit(clock, (line) => announced.push(line));
  });

  test("lets requests through while much of it is left", async () => {
    rateLimit.observe(headers(500));
    for (let sent = 0; sent < 100; sent++) await rateLimit.admit();
    expect(clock.sleeps).toEqual([]);
  });

  test("spreads what is left over the rest of the minute", async () => {
    rateLimit.observe(headers(10, 30));
    const start = clock.now();
    for (let sent = 0; sent < 10; sent++) await rateLimit.admit();
    expect(clock.now() - start).toBeGreaterThan(20_000);
    expect(clock.now() - start).toBeLessThanOrEqual(30_000);
  });

  test("makes all requests wait together after a 429, and says so once", async () => {
    rateLimit.observe(headers(0, 21));
    rateLimit.block({ "retry-after": "21" });
    await Promise.all(Array.from({ length: 37 }, () => rateLimit.admit()));
    expect(new Set(clock.sleeps)).toEqual(new Set([21_000]));
    expect(announced).toEqual(["Rate limit of Docker Hub reached (600 a minute): requests wait 21 s."]);
  });

  test("starts again when the minute is over", async () => {
    rateLimit.observe(headers(0, 5));
    clock.advance(6_000);
    await rateLimit.admit();
    expect(clock.sleeps).toEqual([]);
  });
});
