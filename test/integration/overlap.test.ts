import { describe, expect, test } from "@jest/globals";
import { announced, emulator } from "./emulated";
import { changes } from "./organization";
import { dayIs, onFirstDay, tokens } from "./rotatedTokens";

onFirstDay();

describe.each(tokens)("$token", ({ begin, check, list, otherwise, posts, program, up, token }) => {
  const sorted = async () => (await list()).toSorted();

  describe("overlap", () => {
    const news = { ...program, rotateAfter: "30d", overlap: "2d" };
    const by = (rotationTrigger: string) => ({ ...program, rotationTrigger, overlap: "2d" });

    test("keeps the predecessor for its time; the first update after that deletes it", async () => {
      const first = await up(news);
      dayIs(31.1);
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
      dayIs(32);
      expect((await up(news, second)).step).toBe("same");
      dayIs(33.2);
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
      dayIs(2);
      const second = await up(by("2"), first);
      dayIs(3);
      const third = await up(by("3"), second);
      expect(await sorted()).toEqual([first.id, second.id, third.id].toSorted());
      dayIs(4.5);
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
      dayIs(4);
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
      dayIs(5);
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
      dayIs(4);
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
});
