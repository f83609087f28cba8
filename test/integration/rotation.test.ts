import { describe, expect, test } from "@jest/globals";
import { announced, emulator } from "./emulated";
import { dayIs, onFirstDay, tokens, unknown } from "./rotatedTokens";

onFirstDay();

describe.each(tokens)("$token", ({ begin, check, list, program, up, token }) => {
  describe("rotateAfter", () => {
    const news = { ...program, rotateAfter: "30d" };

    test("replaces once the time is over, time and again, while the program stays the same", async () => {
      const first = await up(news);
      dayIs(30);
      expect((await up(news, first)).step).toBe("same");
      dayIs(31.1);
      const second = await up(news, first);
      expect(second.step).toBe("replace by createdAt");
      expect(second.state.token).not.toBe(first.state.token);
      expect(await list()).toEqual([second.id]);
      dayIs(60);
      expect((await up(news, second)).step).toBe("same");
      dayIs(61.2);
      expect((await up(news, second)).step).toBe("replace by createdAt");
    });

    test("says in a preview why it replaces, and sends nothing", async () => {
      const first = await up({ ...news, overlap: "2d" });
      dayIs(31.1);
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
      dayIs(31.1);
      const second = await up({ ...news, overlap: "2d" }, first);
      dayIs(90);
      expect(await begin().diff(second.id, second.state, second.inputs)).toMatchObject({ replaces: [], outputs: [] });
      expect(announced).toEqual([]);
    });

    test("of a token that has none replaces one that is older, and no other", async () => {
      const old = await up(program);
      dayIs(20);
      expect((await up(news, old)).step).toBe("update");
      expect((await up(program, await up(news, old))).step).toBe("update");
      dayIs(40);
      expect((await up(news, old)).step).toBe("replace by createdAt");
    });

    test("leaves an inactive token alone until it is active again", async () => {
      const inactive = await up({ ...news, isActive: false });
      dayIs(40);
      expect((await up({ ...news, isActive: false }, inactive)).step).toBe("same");
      expect((await up({ ...news, isActive: true }, inactive)).step).toBe("replace by createdAt");
    });

    test("does not replace by a token that would have expired too, says so, and goes on with a later expiresAt", async () => {
      const first = await up({ ...news, expiresAt: "2090-02-10T00:00:00.000Z" });
      dayIs(50);
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
    dayIs(9);
    const lifecycle = begin();
    const news = { ...program, rotationTrigger: "2", rotateAfter: unknown, overlap: unknown };
    const inputs = await check(lifecycle, news, second.inputs);
    expect(await lifecycle.diff(second.id, second.state, inputs)).toMatchObject({ replaces: [], outputs: [] });
    expect(announced).toEqual([]);
  });
});
