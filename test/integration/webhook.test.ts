import { describe, expect, test } from "@jest/globals";
import { PartialError } from "../../provider/define";
import { webhook } from "../../provider/resources/webhook";
import { emulator, hub, onEmulator } from "./emulated";
import { Managed } from "./managed";

const url = "https://ci.example.com/hooks/a-token";
const declared = { namespace: "acme", repository: "web", name: "deploy", url };
const list = "/v2/repositories/acme/web/webhooks/";

onEmulator();

const create = (program: Record<string, unknown> = declared) => Managed.create(webhook, hub, program);
const webhooks = () =>
  emulator
    .repository("acme", "web")
    ?.webhooks.map(({ name, hooks }) => ({ name, urls: hooks.map((each) => each.url) }));
const sent = () =>
  emulator
    .requests()
    .filter(({ method, path }) => method !== "GET" && !path.includes("/auth/"))
    .map(({ method, path }) => `${method} ${path.replace(/\/\d+\//, "/{id}/")}`);

describe("create", () => {
  test("makes it with its address", async () => {
    const made = await create();
    expect(made.id).toBe("acme/web/deploy");
    expect(webhooks()).toEqual([{ name: "deploy", urls: [url] }]);
    expect(sent()).toEqual([`POST ${list}`, `POST ${list}{id}/hooks/`]);
    expect(await made.drift()).toEqual({});
  });

  test("of a name that is taken is refused, and adopted where it calls the same address", async () => {
    await create();
    emulator.clearRequests();
    await expect(create()).rejects.toThrow("exists already and is not in this stack.");
    await create({ ...declared, adoptExisting: true });
    await expect(create({ ...declared, url: "https://example.com/other", adoptExisting: true })).rejects.toThrow(
      "The webhook deploy of acme/web exists and does not call the declared address alone.",
    );
    expect(sent()).toEqual([]);
  });

  test.each([["reset-before"], ["reset-after"]] as const)(
    "is done once though an answer was lost: %s",
    async (kind) => {
      emulator.fault({ method: "POST", path: list, kind, count: 1 });
      await create();
      emulator.fault({ method: "POST", path: `${list}*/hooks`, kind, count: 1 });
      await create({ ...declared, name: "other" });
      expect(webhooks()).toEqual([
        { name: "deploy", urls: [url] },
        { name: "other", urls: [url] },
      ]);
    },
  );

  test("of which the address is refused is kept, and replaced by the next update", async () => {
    const body = { detail: `${url} does not answer` };
    emulator.fault({ method: "POST", path: `${list}*/hooks`, kind: "status", status: 400, body });
    const failure = await create().catch((error: unknown) => error);
    if (!(failure instanceof PartialError)) throw failure;
    expect(failure.message).toContain("(400): [secret] does not answer.");
    const again = Managed.resume(webhook, hub, "acme/web/deploy", failure.state);
    await expect(again.update(declared)).rejects.toThrow("must be replaced: url");
  });

  test("in a repository that is not there says so", async () => {
    await expect(create({ ...declared, repository: "nothing" })).rejects.toThrow(
      "There is no repository acme/nothing, or these credentials don't see it.",
    );
  });
});

describe("drift", () => {
  test("one that was deleted is gone, also with its repository", async () => {
    const made = await create();
    emulator.editRepository("acme", "web", { webhooks: [] });
    expect(await made.drift()).toBeUndefined();
    await hub.repositories.delete("acme", "web");
    expect(await made.drift()).toBeUndefined();
  });

  test.each([
    ["another address", ["https://example.com/other"], "https://example.com/other"],
    ["one more address", [url, "https://example.com/other"], "https://example.com/other"],
    ["no address", [], ""],
  ])("%s is shown, and needs a replacement", async (_, urls, seen) => {
    const made = await create();
    const hooks = urls.map((each, at) => ({ id: 1000 + at, url: each }));
    emulator.editRepository("acme", "web", {
      webhooks: [
        {
          id: 999,
          name: "deploy",
          creator: "",
          updatedAt: "2024-01-01T00:00:00Z",
          hooks: hooks.map((each) => ({ ...each, createdAt: "2024-01-01T00:00:00Z" })),
        },
      ],
    });
    expect(await made.drift()).toEqual({ url: seen });
    await expect(made.update(declared)).rejects.toThrow("must be replaced: url");
  });
});

test("delete removes it and no other, and one that is gone already is fine", async () => {
  const made = await create();
  await create({ ...declared, name: "other" });
  await made.delete();
  expect(webhooks()).toEqual([{ name: "other", urls: [url] }]);
  await made.delete();
});

test.each([
  [{ url: "ftp://example.com" }, "url: is not an address"],
  [{ url: "a-token" }, "url: is not an address"],
  [{ name: "a/b" }, "must not have a slash"],
])("%j is refused, and a secret is not repeated", async (change, message) => {
  const failure = create({ ...declared, ...change });
  await expect(failure).rejects.toThrow(message);
  await expect(failure).rejects.not.toThrow("a-token");
});
