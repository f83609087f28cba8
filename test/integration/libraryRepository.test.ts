import { beforeEach, describe, expect, test } from "@jest/globals";
import { PartialError } from "../../provider/define";
import { libraryRepository } from "../../provider/resources/libraryRepository";
import { connect, emulator, hub, onEmulator } from "./emulated";
import { dockerAdmin, Managed } from "./managed";

const declared = { name: "example", description: "An official image" };

onEmulator({ environment: dockerAdmin });

const create = (program: Record<string, unknown>) => Managed.create(libraryRepository, hub, program);
const calls = () => emulator.requests().map(({ method, path }) => `${method} ${path}`);

describe("on a server with the v1 API", () => {
  beforeEach(() => emulator.setRetired("as-they-did"));

  test("create gives the registry's token and endpoints; texts go through v2", async () => {
    const made = await create(declared);
    expect(made.id).toBe("example");
    expect(made.state).toMatchObject({
      managedThrough: "v1",
      token: expect.stringMatching(/^signature=.*,repository="library\/example",access=write$/),
      endpoints: ["registry-1.docker.io"],
    });
    expect(calls()).toContain("PUT /v1/repositories/example/");
    expect(emulator.repository("library", "example")).toMatchObject({ description: "An official image" });
    expect(await made.drift()).toEqual({});
  });

  test.each([
    ["description", { description: "changed" }],
    ["fullDescription", { fullDescription: "changed" }],
  ])("drift of %s is shown, and repaired", async (_, change) => {
    const program = { ...declared, fullDescription: "# Example" };
    const made = await create(program);
    emulator.editRepository("library", "example", change);
    expect(await made.drift()).toEqual(change);
    await made.update(program);
    expect(await made.drift()).toEqual({});
    expect(made.state).toMatchObject({ token: expect.stringContaining("signature=") });
  });

  test("create takes a list of images, which is managed while it is declared", async () => {
    const images = [{ id: "9e89cc6f0bc3c38722009fe6857087b486531f9a779a0c17e3ed29dae8f12c4f" }];
    const made = await Managed.create(libraryRepository, hub, { name: "fresh", images });
    expect(await hub.v1.images({ namespace: "library", name: "fresh" })).toEqual(images);
    expect(await made.drift()).toEqual({});
    await hub.v1.setImages({ namespace: "library", name: "fresh" }, []);
    expect(await made.drift()).toEqual({ images: [] });
    await made.update({ name: "fresh", images });
    expect(await made.drift()).toEqual({});
  });

  test("one whose texts can't be set is kept with its token, and the next update goes on", async () => {
    emulator.fault({
      method: "PATCH",
      path: "/v2/repositories/library/example/",
      kind: "status",
      status: 403,
      count: 1,
    });
    const failure = await create(declared).catch((error: unknown) => error);
    if (!(failure instanceof PartialError)) throw failure;
    expect(failure.state).toMatchObject({ token: expect.stringContaining("signature=") });
    const made = Managed.resume(libraryRepository, hub, failure.id ?? "", failure.state);
    await made.update(declared);
    expect(emulator.repository("library", "example")).toMatchObject({ description: "An official image" });
  });

  test("one that exists is an error, unless it is to be adopted", async () => {
    await expect(create({ name: "busybox" })).rejects.toThrow(
      "library/busybox exists already and is not in this stack.",
    );
    const made = await create({ name: "busybox", adoptExisting: true });
    expect(made.state).toMatchObject({ managedThrough: "v1", token: "", endpoints: [] });
  });

  test("only Docker's administrators may create one", async () => {
    connect();
    await expect(create(declared)).rejects.toThrow(
      "library/example was not created: only Docker's administrators may create library repositories.",
    );
  });

  test("delete removes it; with tags only when forced", async () => {
    const made = await create(declared);
    emulator.pushTag("library", "example", "latest");
    await expect(made.delete()).rejects.toThrow("library/example was not deleted: it holds 1 tag that would be gone");
    await made.update({ ...declared, forceDestroy: true });
    await made.delete();
    expect(await made.drift()).toBeUndefined();
    expect(calls()).toContain("DELETE /v1/repositories/example/");
  });
});

describe("on a server that has retired the v1 API", () => {
  test("creating says since when, and what works instead", async () => {
    await expect(create(declared)).rejects.toThrow(
      /^library\/example can't be created. adoptExisting: true manages .*\nDocker removed the v1 API on 2022-08-23/,
    );
  });

  test("one that exists is managed through v2 alone", async () => {
    const program = { name: "busybox", description: "Small", adoptExisting: true };
    const made = await create(program);
    expect(made.state).toMatchObject({ managedThrough: "v2", token: "" });
    emulator.editRepository("library", "busybox", { description: "changed" });
    expect(await made.drift()).toEqual({ description: "changed" });
    await made.update(program);
    expect(await made.drift()).toEqual({});
    await expect(made.delete()).rejects.toThrow("library/busybox was not deleted: it holds");
  });

  test("one that was made before that is not taken for gone", async () => {
    emulator.setRetired("as-they-did");
    const made = await create(declared);
    emulator.setRetired("as-today");
    expect(await made.drift()).toEqual({});
  });
});
