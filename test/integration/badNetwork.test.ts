import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { collect, type Hub, openHub } from "../../provider/hub";
import type { Clock } from "../../provider/hub/http/clock";
import { accessToken } from "../../provider/resources/accessToken";
import { repository } from "../../provider/resources/repository";
import { ciBot, Managed } from "./managed";

type FaultInput = Parameters<Emulator["fault"]>[0];

/** Nobody waits. */
const impatient: Clock = { now: () => Date.now(), sleep: async () => {} };

let emulator: Emulator;
let hub: Hub;

beforeAll(async () => {
  // What takes minutes with its waits is sent within a second here.
  emulator = await startEmulator({ rateLimit: { enabled: false } });
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.reset();
  hub = openHub({ hubUrl: emulator.url, indexUrl: emulator.url }, { environment: ciBot, clock: impatient });
});
afterEach(() => hub.close());

const everywhere = "/v2/**";
const mishaps: Record<string, FaultInput[]> = {
  "answers that are cut off": [{ kind: "truncated-json", path: everywhere }],
  "failures of the server": [500, 502, 503, 504].map((status) => ({ kind: "status", status, path: everywhere })),
  "pages of firewalls": [200, 403].map((status) => ({ kind: "html", status, path: everywhere })),
  "connections that break": [
    { kind: "reset-before", path: everywhere },
    { kind: "reset-after", path: everywhere },
  ],
};
mishaps["all of these"] = Object.values(mishaps).flat();

/** Together they hit three requests of ten. */
function arm(faults: FaultInput[]): void {
  for (const fault of faults) emulator.fault({ ...fault, share: 0.3 / faults.length });
}

describe.each(Object.entries(mishaps))("with three requests of ten hit by %s", (_, faults) => {
  const named = (name: string) => ({ namespace: "acme", name, description: "before", isPrivate: true });
  const names = Array.from({ length: 100 }, (_, index) => `bad-network-${index}`);

  test("100 repositories are created, read, changed and deleted", async () => {
    arm(faults);
    for (const name of names) {
      const made = await Managed.create(repository, hub, named(name));
      expect(await made.drift()).toEqual({});
      await made.update({ ...named(name), description: "after" });
      expect(emulator.repository("acme", name)).toMatchObject({ description: "after", isPrivate: true });
      await made.delete();
      expect(emulator.repository("acme", name)).toBeUndefined();
    }
  });

  test("access tokens are created once each, and none is left whose secret nobody knows", async () => {
    arm(faults);
    const labels = names.slice(0, 20);
    const made: Managed[] = [];
    for (const label of labels) made.push(await Managed.create(accessToken, hub, { label, scopes: ["repo:read"] }));
    emulator.clearFaults();
    const { items } = await collect(hub.accessTokens.list());
    const found = items.filter(({ label }) => labels.includes(label)).map(({ uuid }) => uuid);
    expect(found.sort()).toEqual(made.map(({ id }) => id).sort());
  });
});

test("a deletion whose answer was lost is done when the repeated one finds nothing", async () => {
  const made = await Managed.create(repository, hub, { namespace: "acme", name: "lost" });
  emulator.fault({ method: "DELETE", path: "/v2/repositories/acme/lost/", kind: "reset-after", count: 1 });
  await made.delete();
  const statuses = emulator.requests().filter(({ method }) => method === "DELETE");
  expect(statuses).toHaveLength(2);
});
