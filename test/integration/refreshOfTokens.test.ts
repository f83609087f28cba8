import { describe, expect, test } from "@jest/globals";
import { accessToken } from "../../provider/resources/accessToken";
import { connect, emulator, hub, onEmulator } from "./emulated";
import { ciBot, refreshAll } from "./managed";
import { calls, total, type Values } from "./manyRepositories";

onEmulator({ rateLimit: { enabled: false } });

describe("access tokens", () => {
  const expiresAt = "2030-01-01T00:00:00Z";

  async function tokens(count: number): Promise<Record<string, Values>> {
    const made: Record<string, Values> = {};
    for (let number = 0; number < count; number++) {
      const input = { label: `ci ${number}`, scopes: ["repo:read"] };
      const expiry = number % 2 === 0 ? { expiresAt } : {};
      const { uuid, token, createdAt } = await hub.accessTokens.create({ ...input, ...expiry }, "test");
      made[uuid] = { ...input, ...expiry, isActive: true, uuid, token, createdAt };
    }
    emulator.clearRequests();
    return made;
  }

  test("120 cost the two pages of their list, and drift in each property is found", async () => {
    const made = await tokens(120);
    expect(await refreshAll(accessToken, hub, made)).toEqual({});
    expect(calls()).toEqual({ "GET /v2/access-tokens": 2 });
    const [first = "", second = "", third = ""] = Object.keys(made);
    await hub.accessTokens.update(first, { label: "renamed" });
    await hub.accessTokens.update(second, { isActive: false });
    await hub.accessTokens.delete(third);
    connect(ciBot);
    emulator.clearRequests();
    expect(await refreshAll(accessToken, hub, made)).toEqual({
      [first]: { label: "renamed" },
      [second]: { isActive: false },
      [third]: "gone",
    });
    expect(calls()).toEqual({ "GET /v2/access-tokens": 2, [`GET /v2/access-tokens/${third}`]: 1 });
  });

  test("one whose expiry the list leaves out is read by itself", async () => {
    const made = await tokens(10);
    const results = Object.values(made).map(({ uuid, label, scopes, createdAt }) => ({
      uuid,
      scopes,
      token_label: label,
      is_active: true,
      created_at: createdAt,
    }));
    const body = { count: 10, active_count: 10, next: null, previous: null, results };
    emulator.fault({ method: "GET", path: "/v2/access-tokens", kind: "status", status: 200, body });
    expect(await refreshAll(accessToken, hub, made)).toEqual({});
    expect(calls()["GET /v2/access-tokens"]).toBe(1);
    expect(total()).toBe(6);
  });

  test("those that this process changed or deleted are read by themselves", async () => {
    const made = await tokens(10);
    await refreshAll(accessToken, hub, made);
    const [first = "", second = ""] = Object.keys(made);
    await hub.accessTokens.update(first, { isActive: false });
    await hub.accessTokens.delete(second);
    emulator.clearRequests();
    expect(await refreshAll(accessToken, hub, made)).toEqual({ [first]: { isActive: false }, [second]: "gone" });
    expect(calls()).toEqual({ [`GET /v2/access-tokens/${first}`]: 1, [`GET /v2/access-tokens/${second}`]: 1 });
  });
});
