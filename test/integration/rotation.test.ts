import { isDeepStrictEqual } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import type { AnyResource } from "../../provider/define";
import { collect, type Hub } from "../../provider/hub";
import { accessToken } from "../../provider/resources/accessToken";
import { orgAccessToken } from "../../provider/resources/orgAccessToken";
import { accept } from "../../provider/rules/accept";
import { Lifecycle } from "../../provider/rules/lifecycle";
import { Run } from "../../provider/rules/run";
import { ciBot, connectAs } from "./managed";
import { changes, organizationSeed } from "./organization";

type Values = Record<string, unknown>;

/** What the state has of one resource, after some runs of the engine. */
interface Entry {
  id: string;
  inputs: Values;
  state: Values;
}

const day = 86_400_000;
const start = Date.parse("2030-01-01T00:00:00Z");
const unknown = Symbol("unknown");
let emulator: Emulator;
let hub: Hub;
let announced: string[];

beforeAll(async () => {
  emulator = await startEmulator({ seed: organizationSeed });
});
afterAll(() => emulator.close());
beforeEach(() => {
  setTime(0);
  emulator.reset();
  emulator.setClock(new Date(start));
  connect();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await hub.close();
});

function connect(): void {
  announced = [];
  hub = connectAs(ciBot, emulator.url, (line) => announced.push(line));
}

function setTime(days: number): void {
  jest.spyOn(Date, "now").mockReturnValue(start + days * day);
}

/** Days after the start, by the clocks of this machine and of Docker Hub. */
async function dayIs(days: number): Promise<void> {
  setTime(days);
  emulator.setClock(new Date(start + days * day));
  await hub.close();
  connect();
}

const kinds = [
  {
    definition: accessToken as AnyResource,
    program: { label: "ci", scopes: ["repo:read"] },
    change: { scopes: ["repo:write"] },
    list: async () => (await collect(hub.accessTokens.list())).items.map(({ uuid }) => uuid),
    posts: "/v2/access-tokens",
  },
  {
    definition: orgAccessToken as AnyResource,
    program: { organization: "acme", label: "ci", resources: [{ path: "acme/*", scopes: ["scope-image-pull"] }] },
    change: { expiresAt: "2099-01-01T00:00:00.000Z" },
    list: async () => (await collect(hub.orgAccessTokens.list("acme"))).items.map(({ id }) => `acme/${id}`),
    posts: "/v2/orgs/acme/access-tokens",
  },
];

describe.each(kinds.map((kind) => [kind.definition.token, kind] as const))("%s", (_, kind) => {
  const { definition, program, change, list, posts } = kind;
  const source = () => ({ hub, namespace: undefined });

  async function checked(news: Values, olds: Values): Promise<Values> {
    const { inputs, failures } = await accept(definition, { olds, news, unknown }, source);
    if (failures.length > 0)
      throw new Error(failures.map(({ property, reason }) => `${property}: ${reason}`).join("\n"));
    return inputs;
  }

  /** What the engine does in a run: the step, and the entry that it leaves. */
  async function up(news: Values, entry?: Entry): Promise<Entry & { step: string }> {
    const run = new Run();
    const lifecycle = new Lifecycle(definition, source, () => run, unknown);
    const inputs = await checked(news, entry?.inputs ?? {});
    if (!entry) return { inputs, ...(await lifecycle.create(inputs)), step: "create" };
    const { replaces, isDue } = await lifecycle.diff(entry.id, entry.state, inputs);
    if (replaces.length > 0) {
      const anew = await checked(news, {});
      const created = await lifecycle.create(anew);
      await lifecycle.delete(entry.id, entry.state);
      return { inputs: anew, ...created, step: `replace ${replaces}` };
    }
    if (!isDue && isDeepStrictEqual(inputs, entry.inputs)) return { ...entry, step: "same" };
    return { id: entry.id, inputs, state: await lifecycle.update(entry.id, entry.state, inputs), step: "update" };
  }

  const destroy = (entry: Entry) => {
    const run = new Run();
    return new Lifecycle(definition, source, () => run, unknown).delete(entry.id, entry.state);
  };

  test("rotateAfter replaces when the time is over and not before, time and again, without a change to the program", async () => {
    const news = { ...program, rotateAfter: "30d" };
    const first = await up(news);
    await dayIs(29);
    expect((await up(news, first)).step).toBe("same");
    await dayIs(31);
    const second = await up(news, first);
    expect(second.step).toBe("replace rotationTrigger");
    expect(second.state.token).not.toBe(first.state.token);
    expect(await list()).toEqual([second.id]);
    await dayIs(60);
    expect((await up(news, second)).step).toBe("same");
    await dayIs(62);
    expect((await up(news, second)).step).toBe("replace rotationTrigger");
  });

  test("a preview in that time shows when the turn began, and that it is over", async () => {
    const news = { ...program, rotateAfter: "1w" };
    const first = await up(news);
    await dayIs(8);
    const inputs = await checked(news, first.inputs);
    expect([first.inputs.rotationTrigger, inputs.rotationTrigger]).toEqual([
      "2030-01-01T00:00:00.000Z",
      "2030-01-09T00:00:00.000Z",
    ]);
  });

  test("rotateAfter on a token that has none replaces only one that is older", async () => {
    const old = await up(program);
    await dayIs(10);
    const young = await up({ ...program, rotateAfter: "30d" }, old);
    expect(young.step).toBe("update");
    expect((await up(program, young)).step).toBe("update");
    await dayIs(40);
    expect((await up({ ...program, rotateAfter: "30d" }, old)).step).toBe("replace rotationTrigger");
  });

  test("rotationTrigger replaces when it changes; its first declaration and its removal replace nothing", async () => {
    const first = await up(program);
    const declared = await up({ ...program, rotationTrigger: "q1" }, first);
    expect(declared.step).toBe("update");
    const second = await up({ ...program, rotationTrigger: "q2" }, declared);
    expect(second.step).toBe("replace rotationTrigger");
    expect((await up(program, second)).step).toBe("update");
    expect(await list()).toEqual([second.id]);
  });

  test("overlap keeps the predecessor for its time, and the first update after that deletes it", async () => {
    const news = { ...program, rotateAfter: "30d", overlap: "2d" };
    const first = await up(news);
    await dayIs(31);
    const second = await up(news, first);
    expect(second.state.predecessors).toEqual([{ id: first.id, until: "2030-02-03T00:00:00.000Z" }]);
    expect((await list()).toSorted()).toEqual([first.id, second.id].toSorted());
    expect(announced.join()).toContain(`${first.id} goes on working until 2030-02-03T00:00:00.000Z, as overlap says.`);
    await dayIs(32);
    expect((await up(news, second)).step).toBe("same");
    await dayIs(34);
    const third = await up(news, second);
    expect(third.step).toBe("update");
    expect(announced.join()).toContain(`${first.id}, which was replaced, is deleted by this update`);
    expect(third.state).not.toHaveProperty("predecessors");
    expect(await list()).toEqual([second.id]);
    expect((await up(news, third)).step).toBe("same");
  });

  test("overlap holds for every kind of replacement", async () => {
    const first = await up({ ...program, overlap: "12h" });
    const second = await up({ ...program, ...change, overlap: "12h" }, first);
    expect((await list()).toSorted()).toEqual([first.id, second.id].toSorted());
  });

  test("destroy deletes predecessors too", async () => {
    const first = await up({ ...program, rotationTrigger: "1", overlap: "2d" });
    const second = await up({ ...program, rotationTrigger: "2", overlap: "2d" }, first);
    await destroy(second);
    expect(await list()).toEqual([]);
  });

  test("nothing is withdrawn where the successor can't be created", async () => {
    const first = await up({ ...program, rotationTrigger: "1" });
    emulator.fault({ method: "POST", path: posts, kind: "status", status: 403 });
    emulator.clearRequests();
    await expect(up({ ...program, rotationTrigger: "2" }, first)).rejects.toThrow("(403)");
    expect(await list()).toEqual([first.id]);
    expect(changes(emulator.requests())).toEqual([`POST ${posts}`]);
  });

  test("a deletion that an interrupted run left does not end the overlap", async () => {
    const first = await up({ ...program, rotationTrigger: "1", overlap: "2d" });
    const second = await up({ ...program, rotationTrigger: "2", overlap: "2d" }, first);
    const run = new Run();
    const lifecycle = new Lifecycle(definition, source, () => run, unknown);
    await lifecycle.diff(second.id, second.state, second.inputs);
    await lifecycle.delete(first.id, first.state);
    expect((await list()).toSorted()).toEqual([first.id, second.id].toSorted());
  });

  test("two of the same inputs, rotated in one run, are each kept once", async () => {
    const news = (trigger: string) => ({ ...program, rotationTrigger: trigger, overlap: "2d" });
    const both = [await up(news("1")), await up(news("1"))];
    const run = new Run();
    const lifecycle = new Lifecycle(definition, source, () => run, unknown);
    const inputs = await checked(news("2"), {});
    for (const each of both) await lifecycle.diff(each.id, each.state, inputs);
    const made = [await lifecycle.create(inputs), await lifecycle.create(inputs)];
    for (const each of both) await lifecycle.delete(each.id, each.state);
    expect(await list()).toHaveLength(4);
    const kept = made.flatMap(({ state }) => state.predecessors as { id: string }[]).map(({ id }) => id);
    expect(kept.toSorted()).toEqual(both.map(({ id }) => id).toSorted());
  });

  test.each([
    [{ rotateAfter: "30" }, "rotateAfter: must be a duration"],
    [{ rotateAfter: "0d" }, "rotateAfter: must be a duration"],
    [{ rotateAfter: "1d", overlap: "24h" }, 'overlap: must be shorter than rotateAfter (1d), not "24h".'],
    [
      { rotateAfter: "1d", rotationTrigger: "x" },
      "rotationTrigger: can't be declared beside rotateAfter, which sets it.",
    ],
  ])("%j is refused", async (wrong, message) => {
    await expect(up({ ...program, ...wrong })).rejects.toThrow(message.replace(/\.$/, ""));
    expect(await list()).toEqual([]);
  });
});
