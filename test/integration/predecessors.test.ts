import { describe, expect, test } from "@jest/globals";
import { findUndeclared } from "../../cli/undeclared";
import { announced, emulator, hub } from "./emulated";
import { changes } from "./organization";
import { onFirstDay, tokens } from "./rotatedTokens";

onFirstDay();

describe.each(tokens)("$token", ({ begin, check, list, posts, program, up, token }) => {
  const sorted = async () => (await list()).toSorted();

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
});
