import { beforeEach, describe, expect, test } from "@jest/globals";
import type { AnyResource } from "../../provider/define";
import { accessToken } from "../../provider/resources/accessToken";
import { libraryRepository } from "../../provider/resources/libraryRepository";
import { orgSettings } from "../../provider/resources/orgSettings";
import { repository } from "../../provider/resources/repository";
import { v1Repository } from "../../provider/resources/v1Repository";
import { Lifecycle } from "../../provider/rules/lifecycle";
import { Run } from "../../provider/rules/run";
import { announced, connect, emulator, hub, onEmulator } from "./emulated";
import { dockerAdmin } from "./managed";

const unknown = "<unknown>";
const web = { namespace: "acme", name: "web", forceDestroy: false, adoptExisting: false };
let run: Run;

onEmulator({ environment: dockerAdmin });
beforeEach(() => {
  emulator.setRetired("as-they-did");
  run = new Run();
});

const of = (definition: AnyResource) =>
  new Lifecycle(
    definition,
    () => ({ hub, namespace: undefined }),
    () => run,
    unknown,
  );
const beforeConfiguration = (definition: AnyResource) =>
  new Lifecycle(
    definition,
    () => undefined,
    () => run,
    unknown,
  );
const writes = () =>
  emulator
    .requests()
    .filter(({ method, path }) => method !== "GET" && !path.includes("/auth/"))
    .map(({ method, path }) => `${method} ${path}`);

describe("the preview of an adoption", () => {
  const adopting = { namespace: "acme", name: "web", adoptExisting: true };
  const preview = (inputs: object) => of(repository).previewCreate({ ...adopting, ...inputs });

  test("says what changes, from what to what, and what is long not whole", async () => {
    emulator.editRepository("acme", "web", { fullDescription: "x".repeat(200) });
    await preview({ description: "New", fullDescription: "# New", isPrivate: true });
    expect(announced).toEqual([
      [
        "Repository acme/web exists on Docker Hub and will be adopted. This changes:",
        '  description: "The web server" => "New"',
        `  fullDescription: "${"x".repeat(59)}… => "# New"`,
        "  isPrivate: false => true",
      ].join("\n"),
    ]);
    expect(writes()).toEqual([]);
  });

  test("says that nothing changes where all is as declared, or nothing is declared", async () => {
    emulator.editRepository("acme", "web", { description: " The web server\n" });
    await preview({ description: "The web server" });
    await preview({});
    const nothing = "Repository acme/web exists on Docker Hub and will be adopted. Nothing of it changes.";
    expect(announced).toEqual([nothing, nothing]);
  });

  test("refuses what up would refuse", async () => {
    await expect(preview({ name: "internal", isPrivate: false })).rejects.toThrow("acme/internal is private");
    expect(announced).toEqual([]);
  });

  test.each([
    ["of what does not exist", { name: "nope" }],
    ["that is not asked for", { adoptExisting: false }],
    ["of what is not known yet", { name: unknown }],
  ])("says nothing %s", async (_, inputs) => {
    await preview(inputs);
    expect(announced).toEqual([]);
  });

  test("passes where nothing can be read, and says so", async () => {
    emulator.fault({ path: "/v2/namespaces/**", kind: "status", status: 403, body: { message: "not for you" } });
    await preview({});
    expect(announced).toEqual([
      expect.stringMatching(/^Whether acme\/web exists could not be read, so this preview .*\(403\): not for you\.$/),
    ]);
    await beforeConfiguration(repository).previewCreate(adopting);
    expect(announced).toHaveLength(1);
  });
});

describe("the comparison", () => {
  const replaced = { ...web, name: "web2" };

  test("says beforehand that a replacement will be refused, and by what", async () => {
    await of(repository).diff("acme/web", web, replaced);
    expect(announced).toEqual([
      expect.stringMatching(/^acme\/web holds \d tags?\. Its replacement deletes it first, and that will be refused/),
    ]);
  });

  test.each([
    ["the state has forceDestroy", { ...web, forceDestroy: true }, replaced],
    ["the program has forceDestroy", web, { ...replaced, forceDestroy: true }],
    ["nothing is replaced", web, { ...web, description: "New" }],
    ["it holds nothing", { ...web, name: "internal" }, { ...web, name: "other" }],
  ])("says nothing where %s", async (_, state, inputs) => {
    await of(repository).diff(`acme/${state.name}`, state, inputs);
    expect(announced).toEqual([]);
  });

  test("passes where that can't be read, or nothing is known yet", async () => {
    emulator.fault({ path: "/v2/namespaces/**", kind: "status", status: 403 });
    const { replaces } = await of(repository).diff("acme/web", web, replaced);
    expect(replaces).toEqual(["name"]);
    await beforeConfiguration(repository).diff("acme/web", web, replaced);
    expect(announced).toEqual([]);
  });

  test("counts images of the v1 API too, and calls a library repository by its whole name", async () => {
    const image = { id: "1".repeat(64) };
    await hub.v1.createRepository({ namespace: "library", name: "example" }, [image]);
    emulator.pushTag("library", "example", "1.0");
    const state = { name: "example", forceDestroy: false, adoptExisting: false };
    await of(libraryRepository).diff("example", state, { ...state, name: "other" });
    expect(announced).toEqual([expect.stringContaining("library/example holds 1 tag and 1 image.")]);
  });
});

describe("a deletion", () => {
  const remove = (lifecycle = of(repository)) => lifecycle.delete("acme/internal", { ...web, name: "internal" });
  const isDeleted = () => emulator.repository("acme", "internal") === undefined;
  const internal = { ...web, name: "internal" };

  test("goes through where the run has nothing to do with the object", async () => {
    await remove();
    expect(isDeleted()).toBe(true);
    expect(announced).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["adopted", () => of(repository).create({ ...internal, adoptExisting: true })],
    ["updated", () => of(repository).update("acme/internal", internal, { ...internal, description: "New" })],
    [
      "declared, compared and found to stay",
      async () => {
        of(repository).declare(internal, internal);
        await of(repository).diff("acme/internal", internal, internal);
      },
    ],
    [
      "tried to update, whatever came of it",
      async () => {
        emulator.fault({ method: "PATCH", path: "/v2/**", kind: "status", status: 403, count: 1 });
        const update = of(repository).update("acme/internal", internal, { ...internal, description: "New" });
        await expect(update).rejects.toThrow("(403)");
      },
    ],
  ])("is not done to what this run has %s, and says so", async (_, happens) => {
    await happens();
    await remove();
    expect(isDeleted()).toBe(false);
    expect(announced).toEqual([
      "Repository acme/internal stays on Docker Hub: the program declares it. Only an older entry of it in the state is removed.",
    ]);
  });

  test("of one type spares what the run has under another that means the same object", async () => {
    await of(v1Repository).create({ ...internal, adoptExisting: true });
    await remove();
    expect(isDeleted()).toBe(false);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["compared, but not declared", () => of(repository).diff("acme/internal", internal, internal)],
    [
      "declared in another resource's place",
      async () => {
        of(repository).declare({}, internal, "urn:of-another");
        await of(repository).diff("acme/internal", internal, internal, "urn:of-this");
      },
    ],
    [
      "declared otherwise, so that it is replaced",
      async () => {
        const inputs = { ...internal, name: "other" };
        of(repository).declare(internal, inputs);
        await of(repository).diff("acme/internal", internal, inputs);
      },
    ],
    [
      "failed to create",
      () =>
        of(repository)
          .create(internal)
          .catch(() => {}),
    ],
  ])("is done to what the run has %s", async (_, happens) => {
    await happens();
    await remove();
    expect(isDeleted()).toBe(true);
  });

  test.each([
    ["its state has forceDestroy", { ...web, forceDestroy: true }, undefined],
    ["the program declares forceDestroy in its place", web, { ...web, name: "web2", forceDestroy: true }],
  ])("of what holds tags goes through where %s", async (_, state, declared) => {
    if (declared) of(repository).declare(web, declared);
    await of(repository).delete("acme/web", state);
    expect(emulator.repository("acme", "web")).toBeUndefined();
  });

  test("of what holds tags is refused where another object's declaration has forceDestroy", async () => {
    of(repository).declare(internal, { ...internal, forceDestroy: true });
    await expect(of(repository).delete("acme/web", web)).rejects.toThrow("acme/web was not deleted: it holds");
    expect(emulator.repository("acme", "web")).toBeDefined();
  });

  test("of a repository that v1 lists images of is refused, and says how many", async () => {
    await hub.v1.setImages({ namespace: "acme", name: "internal" }, [{ id: "1".repeat(64) }, { id: "2".repeat(64) }]);
    await expect(remove(of(v1Repository))).rejects.toThrow("acme/internal was not deleted: it holds 2 images");
    expect(isDeleted()).toBe(false);
  });
});

describe("what is created again in a run", () => {
  test("says that this stack has it, where it was compared before", async () => {
    await of(repository).diff("acme/web", web, { ...web, description: "New" });
    await expect(of(repository).create(web)).rejects.toThrow(
      "acme/web exists, and this stack has it: it can't be created before it is deleted. Set the resource option deleteBeforeReplace: true.",
    );
  });

  test("remembers what an organization's settings were before the first time", async () => {
    const open = { enabled: false, allowOfficialImages: true, allowVerifiedPublishers: true };
    const first = { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false };
    connect();
    await hub.orgSettings.put("acme", open);
    const inputs = { organization: "acme", restrictedImages: first };
    const { state } = await of(orgSettings).create(inputs);
    run = new Run();
    of(orgSettings).declare(inputs, inputs);
    await of(orgSettings).diff("acme", state, inputs);
    run = new Run();
    of(orgSettings).declare(inputs, inputs);
    emulator.clearRequests();
    await of(orgSettings).delete("acme", state);
    expect(writes()).toEqual([]);
    const again = await of(orgSettings).create(inputs);
    expect(again.state).toEqual({ ...inputs, previousRestrictedImages: open });
    run = new Run();
    await of(orgSettings).delete("acme", again.state);
    expect(await hub.orgSettings.get("acme")).toEqual(open);
  });
});

describe("an id that a person wrote", () => {
  test.each([
    ["acme/web:latest", " Did you mean acme/web?"],
    ["docker.io/acme/web", " Did you mean acme/web?"],
    ["registry-1.docker.io/acme/web", " Did you mean acme/web?"],
    ["https://hub.docker.com/r/acme/web", " Did you mean acme/web?"],
    ["https://hub.docker.com/repository/docker/acme/web/", " Did you mean acme/web?"],
    ["https://hub.docker.com/_/busybox", " Did you mean library/busybox?"],
    ["acme/web@sha256:0123", " Did you mean acme/web?"],
    [" acme/web ", " Did you mean acme/web?"],
    ["acme", ""],
    ["acme/web/extra", ""],
    ["acme/..", ""],
    ["Acme/web", ""],
    ["", ""],
  ])("%p is refused before anything is sent", async (id, meant) => {
    await expect(of(repository).read(id, undefined)).rejects.toThrow(
      `${JSON.stringify(id)} is not the id of a Repository: the id is namespace/name, such as acme/web.${meant}`,
    );
    expect(emulator.requests()).toEqual([]);
  });

  test("is read where it is one; that of a token is the Hub's to judge", async () => {
    expect(await of(repository).read("acme/web", undefined)).toMatchObject({ inputs: { name: "web" } });
    connect();
    expect(await of(accessToken).read("36af992e-0000-4000-8000-000000000001", undefined)).toBeUndefined();
  });

  test("that is in the state is read whatever rules it was made by", async () => {
    expect(await of(repository).read("Acme/web", { ...web, namespace: "Acme" })).toBeUndefined();
  });
});

test("what needs the Hub says so while the configuration is not known", async () => {
  await expect(beforeConfiguration(repository).create(web)).rejects.toThrow(
    "The provider's configuration is not known yet.",
  );
});
