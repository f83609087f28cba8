import { isDeepStrictEqual } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { findUndeclared } from "../../cli/undeclared";
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

const start = Date.parse("2090-01-01T00:00:00Z");
const unknown = Symbol("unknown");
let emulator: Emulator;
let hub: Hub;
let announced: string[];

beforeAll(async () => {
  emulator = await startEmulator({ seed: organizationSeed });
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.reset();
  connectOn(1);
});
afterEach(() => hub.close());

/** The first of January is day 1, by the clocks of this machine and of Docker Hub. They go on during a test. */
function connectOn(day: number): void {
  const now = start + (day - 1) * 86_400_000;
  emulator.setClock(new Date(now));
  announced = [];
  hub = connectAs(ciBot, emulator.url, (line) => announced.push(line), now);
}

async function dayIs(day: number): Promise<void> {
  await hub.close();
  connectOn(day);
}

const kinds = [
  {
    definition: accessToken as AnyResource,
    program: { label: "ci", scopes: ["repo:read"] },
    otherwise: { scopes: ["repo:write"] },
    list: async () => (await collect(hub.accessTokens.list())).items.map(({ uuid }) => uuid),
    posts: "/v2/access-tokens",
  },
  {
    definition: orgAccessToken as AnyResource,
    program: { organization: "acme", label: "ci", resources: [{ path: "acme/*", scopes: ["scope-image-pull"] }] },
    otherwise: { expiresAt: "2099-01-01T00:00:00.000Z" },
    list: async () => (await collect(hub.orgAccessTokens.list("acme"))).items.map(({ id }) => `acme/${id}`),
    posts: "/v2/orgs/acme/access-tokens",
  },
];

describe.each(kinds.map((kind) => [kind.definition.token, kind] as const))("%s", (token, kind) => {
  const { definition, program, otherwise, list, posts } = kind;
  const source = () => ({ hub, namespace: undefined });

  /** A run of the engine, in a process of its own. */
  function begin(): Lifecycle {
    const run = new Run();
    return new Lifecycle(definition, source, () => run, unknown);
  }

  async function check(lifecycle: Lifecycle, news: Values, olds: Values = {}): Promise<Values> {
    const { inputs, failures } = await accept(definition, { olds, news, unknown }, source);
    if (failures.length > 0)
      throw new Error(failures.map(({ property, reason }) => `${property}: ${reason}`).join("\n"));
    lifecycle.declare(olds, inputs);
    return inputs;
  }

  /** What the engine does in a run: the step, and the entry that it leaves. */
  async function up(news: Values, entry?: Entry): Promise<Entry & { step: string }> {
    const lifecycle = begin();
    const inputs = await check(lifecycle, news, entry?.inputs);
    if (!entry) return { inputs, ...(await lifecycle.create(inputs)), step: "create" };
    const { replaces, outputs } = await lifecycle.diff(entry.id, entry.state, inputs);
    if (replaces.length > 0) {
      const created = await lifecycle.create(await check(lifecycle, news));
      await lifecycle.delete(entry.id, entry.state);
      return { inputs, ...created, step: `replace by ${replaces}` };
    }
    if (outputs.length === 0 && isDeepStrictEqual(inputs, entry.inputs)) return { ...entry, step: "same" };
    return { id: entry.id, inputs, state: await lifecycle.update(entry.id, entry.state, inputs), step: "update" };
  }

  const sorted = async () => (await list()).toSorted();

  describe("rotateAfter", () => {
    const news = { ...program, rotateAfter: "30d" };

    test("replaces once the time is over, time and again, while the program stays the same", async () => {
      const first = await up(news);
      await dayIs(30);
      expect((await up(news, first)).step).toBe("same");
      await dayIs(31.1);
      const second = await up(news, first);
      expect(second.step).toBe("replace by createdAt");
      expect(second.state.token).not.toBe(first.state.token);
      expect(await list()).toEqual([second.id]);
      await dayIs(60);
      expect((await up(news, second)).step).toBe("same");
      await dayIs(61.2);
      expect((await up(news, second)).step).toBe("replace by createdAt");
    });

    test("says in a preview why it replaces, and sends nothing", async () => {
      const first = await up({ ...news, overlap: "2d" });
      await dayIs(31.1);
      emulator.clearRequests();
      const lifecycle = begin();
      const inputs = await check(lifecycle, { ...news, overlap: "2d" }, first.inputs);
      expect(await lifecycle.diff(first.id, first.state, inputs)).toMatchObject({
        replaces: ["createdAt"],
        outputs: ["createdAt"],
      });
      expect(announced).toEqual([
        expect.stringMatching(
          `^${token} ${first.id} is replaced: it was created at 2090-01-01.*, and rotateAfter is 30d\\. The old one goes on working for 2d \\(overlap\\)\\.$`,
        ),
      ]);
      expect(emulator.requests()).toEqual([]);
    });

    test("is no drift: a refresh, which compares without the program, finds nothing due", async () => {
      const first = await up({ ...news, overlap: "2d" });
      await dayIs(31.1);
      const second = await up({ ...news, overlap: "2d" }, first);
      await dayIs(90);
      expect(await begin().diff(second.id, second.state, second.inputs)).toMatchObject({ replaces: [], outputs: [] });
      expect(announced).toEqual([]);
    });

    test("of a token that has none replaces one that is older, and no other", async () => {
      const old = await up(program);
      await dayIs(20);
      expect((await up(news, old)).step).toBe("update");
      expect((await up(program, await up(news, old))).step).toBe("update");
      await dayIs(40);
      expect((await up(news, old)).step).toBe("replace by createdAt");
    });

    test("leaves an inactive token alone until it is active again", async () => {
      const inactive = await up({ ...news, isActive: false });
      await dayIs(40);
      expect((await up({ ...news, isActive: false }, inactive)).step).toBe("same");
      expect((await up({ ...news, isActive: true }, inactive)).step).toBe("replace by createdAt");
    });

    test("does not replace by a token that would have expired too, says so, and goes on with a later expiresAt", async () => {
      const first = await up({ ...news, expiresAt: "2090-02-10T00:00:00.000Z" });
      await dayIs(50);
      const same = await up({ ...news, expiresAt: "2090-02-10T00:00:00.000Z" }, first);
      expect(same.step).toBe("same");
      expect(announced).toEqual([
        expect.stringMatching(/but not replaced: .* 2090-02-10.* Declare a later expiresAt\.$/),
      ]);
      expect((await up({ ...news, expiresAt: "2090-12-10T00:00:00.000Z" }, first)).step).toBe("replace by expiresAt");
    });
  });

  test("rotationTrigger replaces when it changes", async () => {
    const first = await up({ ...program, rotationTrigger: "q1" });
    expect((await up({ ...program, rotationTrigger: "q1" }, first)).step).toBe("same");
    const second = await up({ ...program, rotationTrigger: "q2" }, first);
    expect(second.step).toBe("replace by rotationTrigger");
    expect(await list()).toEqual([second.id]);
  });

  describe("overlap", () => {
    const news = { ...program, rotateAfter: "30d", overlap: "2d" };
    const by = (rotationTrigger: string) => ({ ...program, rotationTrigger, overlap: "2d" });

    test("keeps the predecessor for its time; the first update after that deletes it", async () => {
      const first = await up(news);
      await dayIs(31.1);
      const second = await up(news, first);
      expect(second.state.predecessors).toEqual([
        { id: first.id, replacedAt: expect.stringContaining("2090-01-31T02:24:0") },
      ]);
      expect(await sorted()).toEqual([first.id, second.id].toSorted());
      expect(announced).toContainEqual(
        expect.stringMatching(
          `^${token} ${first.id} goes on working until 2090-02-02T02:24:0.* \\(overlap\\)\\. The first pulumi up after that deletes it\\.$`,
        ),
      );
      await dayIs(32);
      expect((await up(news, second)).step).toBe("same");
      await dayIs(33.2);
      emulator.clearRequests();
      const third = await up(news, second);
      expect(third.step).toBe("update");
      expect(third.state).toEqual({ ...second.state, predecessors: undefined });
      expect(changes(emulator.requests())).toEqual([expect.stringMatching(/^DELETE /)]);
      expect(announced).toEqual([
        expect.stringMatching(
          `^${token} ${first.id}, which was replaced at 2090-01-31.*, is deleted by this update: its overlap ended\\.$`,
        ),
      ]);
      expect(await list()).toEqual([second.id]);
      expect((await up(news, third)).step).toBe("same");
    });

    test("of a predecessor goes on where its successor is replaced, and ends with it where it is over", async () => {
      const first = await up(by("1"));
      await dayIs(2);
      const second = await up(by("2"), first);
      await dayIs(3);
      const third = await up(by("3"), second);
      expect(await sorted()).toEqual([first.id, second.id, third.id].toSorted());
      await dayIs(4.5);
      const fourth = await up(by("4"), third);
      expect(await sorted()).toEqual([second.id, third.id, fourth.id].toSorted());
      expect(fourth.state.predecessors).toMatchObject([{ id: second.id }, { id: third.id }]);
    });

    test("holds for every kind of replacement", async () => {
      const first = await up(by("1"));
      const second = await up({ ...by("1"), ...otherwise }, first);
      expect(await sorted()).toEqual([first.id, second.id].toSorted());
    });

    test("that is longer, shorter or not declared any more holds for who is there already", async () => {
      const first = await up(by("1"));
      const second = await up(by("2"), first);
      await dayIs(4);
      const longer = await up({ ...by("2"), overlap: "1w" }, second);
      expect(await sorted()).toEqual([first.id, second.id].toSorted());
      await up({ ...by("2"), overlap: undefined }, longer);
      expect(await list()).toEqual([second.id]);
    });

    test("ends where the program makes the token inactive", async () => {
      const first = await up(by("1"));
      const second = await up(by("2"), first);
      await up({ ...by("2"), isActive: false }, second);
      expect(await list()).toEqual([second.id]);
    });

    test("does not hold for --replace, which the engine does not ask about", async () => {
      const first = await up(by("1"));
      const second = await up(by("2"), first);
      const lifecycle = begin();
      const third = await lifecycle.create(await check(lifecycle, by("2"), second.inputs));
      await lifecycle.delete(second.id, second.state);
      expect(third.state).not.toHaveProperty("predecessors");
      expect(await list()).toEqual([third.id]);
    });

    test("does not hold for replaceOnChanges, which only the engine knows", async () => {
      const first = await up(by("1"));
      const second = await up(by("2"), first);
      const lifecycle = begin();
      const renamed = await check(lifecycle, { ...by("2"), label: "renamed" }, second.inputs);
      expect(await lifecycle.diff(second.id, second.state, renamed)).toMatchObject({ replaces: [] });
      const third = await lifecycle.create(renamed);
      await lifecycle.delete(second.id, second.state);
      expect(await list()).toEqual([third.id]);
    });

    test("ends after the successor has expired, too", async () => {
      const expiring = (trigger: string) => ({ ...by(trigger), isActive: true, expiresAt: "2090-01-03T00:00:00.000Z" });
      const first = await up(expiring("1"));
      const second = await up(expiring("2"), first);
      await dayIs(5);
      expect((await up(expiring("2"), second)).step).toBe("update");
      expect(await list()).toEqual([second.id]);
    });

    test("holds where the host tells the URN, whatever inputs the engine creates the successor with", async () => {
      const first = await up(by("1"));
      const lifecycle = begin();
      const urn = "urn:pulumi:test::test::dockerhub:index:Token::ci";
      const compared = await check(lifecycle, by("2"), first.inputs);
      lifecycle.declare(first.inputs, compared, urn);
      await lifecycle.diff(first.id, first.state, compared, urn);
      const second = await lifecycle.create(await check(lifecycle, { ...by("2"), label: "not ignored" }), urn);
      expect(second.state.predecessors).toMatchObject([{ id: first.id }]);
    });

    test("that could not be ended is ended by the next update", async () => {
      const first = await up(by("1"));
      const second = await up(by("2"), first);
      await dayIs(4);
      const fault = { method: "DELETE", path: `${posts}/*`, kind: "status", status: 403, count: 1 } as const;
      emulator.fault(fault);
      await expect(up(by("2"), second)).rejects.toThrow("(403)");
      expect(await sorted()).toEqual([first.id, second.id].toSorted());
      expect((await up(by("2"), second)).step).toBe("update");
      expect(await list()).toEqual([second.id]);
    });

    test("two of the same inputs that are replaced in one run are each kept once", async () => {
      const both = [await up(by("1")), await up(by("1"))];
      const lifecycle = begin();
      const inputs = await check(lifecycle, by("2"));
      for (const each of both) await lifecycle.diff(each.id, each.state, inputs);
      const made = [await lifecycle.create(inputs), await lifecycle.create(inputs)];
      for (const each of both) await lifecycle.delete(each.id, each.state);
      expect(await list()).toHaveLength(4);
      expect(made.map(({ state }) => state.predecessors)).toMatchObject([[{ id: both[0]?.id }], [{ id: both[1]?.id }]]);
    });
  });

  describe("what was replaced", () => {
    const by = (rotationTrigger: string) => ({ ...program, rotationTrigger, overlap: "2d" });

    test("is not deleted where its successor can't be created", async () => {
      const first = await up(by("1"));
      emulator.fault({ method: "POST", path: posts, kind: "status", status: 403 });
      emulator.clearRequests();
      await expect(up({ ...program, rotationTrigger: "2" }, first)).rejects.toThrow("(403)");
      expect(await list()).toEqual([first.id]);
      expect(changes(emulator.requests())).toEqual([`POST ${posts}`]);
    });

    test("is not deleted before its inactive successor is complete, and has no overlap", async () => {
      const first = await up(by("1"));
      const lifecycle = begin();
      const inputs = await check(lifecycle, { ...by("2"), isActive: false }, first.inputs);
      await lifecycle.diff(first.id, first.state, inputs);
      emulator.fault({ method: "PATCH", path: `${posts}/*`, kind: "status", status: 403 });
      const failure = await lifecycle.create(inputs).catch((error: unknown) => error);
      expect(failure).toMatchObject({ state: expect.not.objectContaining({ predecessors: expect.anything() }) });
      expect(await sorted()).toContain(first.id);
    });

    test("is kept by the run after one that was killed before it came to the deletion", async () => {
      const first = await up(by("1"));
      const second = await up(by("2"), first);
      const lifecycle = begin();
      await lifecycle.diff(second.id, second.state, await check(lifecycle, by("2"), second.inputs));
      await lifecycle.delete(first.id, first.state);
      expect(await sorted()).toEqual([first.id, second.id].toSorted());
    });

    test("is deleted by destroy, after a refresh too", async () => {
      const first = await up(by("1"));
      const second = await up(by("2"), first);
      const lifecycle = begin();
      await lifecycle.read(second.id, second.state);
      await lifecycle.diff(second.id, second.state, second.inputs);
      await lifecycle.delete(second.id, second.state);
      expect(await list()).toEqual([]);
    });

    test("is named where its successor is gone, since the state loses it", async () => {
      const first = await up(by("1"));
      const second = await up(by("2"), first);
      await begin().delete(second.id, { ...second.state, predecessors: [] });
      expect(await begin().read(second.id, second.state)).toBeUndefined();
      expect(announced).toContainEqual(
        `${token} ${second.id} is gone, and with it the record of what it replaced. Delete what still works: ${first.id}.`,
      );
    });

    test("stays in the state through a refresh", async () => {
      const second = await up(by("2"), await up(by("1")));
      expect(await begin().read(second.id, second.state)).toMatchObject({
        state: { predecessors: second.state.predecessors },
      });
    });

    test("is not undeclared", async () => {
      const first = await up(by("1"));
      const second = await up(by("2"), first);
      const found = async (predecessors: string[]) => {
        const resource = { urn: "", type: token, name: "ci", id: second.id, status: "same" as const, properties: [] };
        const { found } = await findUndeclared(hub, [{ ...resource, predecessors }]);
        return found.map(({ id }) => id);
      };
      expect(await found([first.id])).toEqual([]);
      expect(await found([])).toEqual([first.id]);
    });
  });

  test.each([
    [
      { rotateAfter: "30" },
      'rotateAfter: "30" is not a duration: a whole number and h, d or w for hours, days or weeks, like 30d',
    ],
    [{ rotateAfter: "0d" }, "is not a duration"],
    [{ rotateAfter: "1.5d" }, "is not a duration"],
    [{ rotateAfter: "3651d" }, "rotateAfter: must be at most 3650d"],
    [{ rotateAfter: "30d", overlap: "soon" }, 'overlap: "soon" is not a duration'],
    [{ overlap: "1d" }, "overlap: needs rotateAfter or rotationTrigger"],
    [{ rotateAfter: "1d", overlap: "24h" }, 'overlap: must be shorter than rotateAfter (1d), not "24h"'],
    [{ rotationTrigger: "" }, "rotationTrigger: must have 1 to 200 characters"],
    [{ rotationTrigger: "x".repeat(201) }, "rotationTrigger: must have 1 to 200 characters"],
  ])("%j is refused", async (wrong, message) => {
    await expect(up({ ...program, ...wrong })).rejects.toThrow(message);
    expect(await list()).toEqual([]);
  });

  test("what is not known yet passes, and ends nothing in a preview", async () => {
    const first = await up({ ...program, rotationTrigger: "1", overlap: "2d" });
    const second = await up({ ...program, rotationTrigger: "2", overlap: "2d" }, first);
    await dayIs(9);
    const lifecycle = begin();
    const news = { ...program, rotationTrigger: "2", rotateAfter: unknown, overlap: unknown };
    const inputs = await check(lifecycle, news, second.inputs);
    expect(await lifecycle.diff(second.id, second.state, inputs)).toMatchObject({ replaces: [], outputs: [] });
    expect(announced).toEqual([]);
  });
});
