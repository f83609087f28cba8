import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { type AnyResource, PartialError } from "../../provider/define";
import type { Hub } from "../../provider/hub";
import { imageAccessAllowlist } from "../../provider/resources/imageAccessAllowlist";
import { namespaceSettings } from "../../provider/resources/namespaceSettings";
import { registryAccessManagement } from "../../provider/resources/registryAccessManagement";
import { ciBot, connectAs, Managed } from "./managed";
import { changes, organizationSeed } from "./organization";

type Values = Record<string, unknown>;

const registries = (...addresses: string[]) =>
  addresses.map((address) => ({ address, friendlyName: "", isAllowed: true }));

interface Kind {
  definition: AnyResource;
  path: string;
  /** The request that makes it stricter or, in an update, fails. */
  failing: "PUT" | "POST" | "DELETE";
  before: Values;
  declared: Values;
  later: Values;
  get(hub: Hub): Promise<unknown>;
  put(hub: Hub, wanted: Values): Promise<unknown>;
  /** What is allowed, so that one can say whether that is more than before. */
  allowed(settings: Values): string[];
}

const kinds: Record<string, Kind> = {
  RegistryAccessManagement: {
    definition: registryAccessManagement,
    path: "/v2/orgs/acme/settings/registry-access-management",
    failing: "PUT",
    before: { enabled: true, isDockerHubAllowed: true, registries: registries("a.example.com", "b.example.com") },
    declared: { enabled: true, isDockerHubAllowed: false, registries: registries("b.example.com") },
    later: { enabled: true, isDockerHubAllowed: true, registries: registries("c.example.com") },
    get: (hub) => hub.registryAccess.get("acme"),
    put: (hub, wanted) => hub.registryAccess.put("acme", wanted as never),
    allowed: (settings) => [
      ...(settings.enabled ? [] : ["anything"]),
      ...(settings.isDockerHubAllowed ? ["hub"] : []),
      ...(settings.registries as { address: string }[]).map(({ address }) => address),
    ],
  },
  NamespaceSettings: {
    definition: namespaceSettings,
    path: "/v2/namespaces/acme/settings",
    failing: "PUT",
    before: { disablePublicRepositories: true, disablePushMemberNamespaces: false, repositoryAllowlistEnabled: true },
    declared: { disablePublicRepositories: true, disablePushMemberNamespaces: true, repositoryAllowlistEnabled: true },
    later: { disablePublicRepositories: false, disablePushMemberNamespaces: true, repositoryAllowlistEnabled: true },
    get: (hub) => hub.namespaceSettings.get("acme"),
    put: (hub, wanted) => hub.namespaceSettings.put("acme", wanted as never),
    allowed: (settings) => Object.keys(settings).filter((each) => settings[each] === false),
  },
  ImageAccessAllowlist: {
    definition: imageAccessAllowlist,
    path: "/v2/namespaces/acme/allowlist/items",
    failing: "POST",
    before: { repositories: ["library/debian", "library/node"] },
    declared: { repositories: ["library/node"] },
    later: { repositories: ["library/alpine"] },
    get: async (hub) => ({ repositories: await hub.imageAllowlist.get("acme") }),
    put: (hub, { repositories }) => hub.imageAllowlist.put("acme", repositories as string[]),
    allowed: ({ repositories }) => repositories as string[],
  },
};

let emulator: Emulator;
let hub: Hub;

beforeAll(async () => {
  emulator = await startEmulator({ seed: organizationSeed });
});
afterAll(() => emulator.close());
afterEach(() => hub.close());

describe.each(Object.entries(kinds))("%s", (token, kind) => {
  const { definition, path, failing, before, declared, later } = kind;
  const program = { organization: "acme", ...declared };
  const create = () => Managed.create(definition, hub, program);
  const isNoMoreOpen = async (than: Values) => {
    const now = kind.allowed((await kind.get(hub)) as Values);
    expect(kind.allowed(than)).toEqual(expect.arrayContaining(now));
  };

  beforeEach(async () => {
    emulator.reset();
    hub = connectAs(ciBot, emulator.url);
    await kind.put(hub, before);
    emulator.clearRequests();
  });

  test("create sets it, an update changes it, delete puts back what was there and not what is most open", async () => {
    const made = await create();
    expect(await kind.get(hub)).toEqual(declared);
    expect(await made.drift()).toEqual({});
    await made.update({ organization: "acme", ...later });
    expect(await kind.get(hub)).toEqual(later);
    await made.delete();
    expect(await kind.get(hub)).toEqual(before);
  });

  test("drift is shown, and repaired; what is as declared is not sent", async () => {
    const made = await create();
    const [property = ""] = Object.keys(declared).filter((each) => declared[each] !== later[each]);
    await kind.put(hub, { ...declared, [property]: later[property] });
    expect(await made.drift()).toEqual({ [property]: later[property] });
    await made.update(program);
    expect(await made.drift()).toEqual({});
    emulator.clearRequests();
    await made.update(program);
    expect(changes(emulator.requests())).toEqual([]);
  });

  test("a create that fails leaves no more open, and what was there is not forgotten", async () => {
    emulator.fault({ path, kind: "reset-after", method: failing === "PUT" ? "PUT" : "DELETE" });
    const failure = await create().catch((error: unknown) => error);
    emulator.clearFaults();
    await isNoMoreOpen(before);
    if (!(failure instanceof PartialError)) throw failure;
    const made = Managed.resume(definition, hub, failure.id ?? "", failure.state);
    await made.update(program);
    await made.delete();
    expect(await kind.get(hub)).toEqual(before);
  });

  test("a create that is refused leaves all as it was, and nothing in the state", async () => {
    emulator.fault({ path, kind: "status", status: 403, method: failing === "PUT" ? "PUT" : "DELETE" });
    const failure = await create().catch((error: unknown) => error);
    expect(failure).not.toBeInstanceOf(PartialError);
    expect(await kind.get(hub)).toEqual(before);
  });

  test.each(["reset-before", "reset-after"] as const)(
    "an update that fails (%s) leaves no more open than it was or is to be",
    async (fault) => {
      const made = await create();
      emulator.fault({ path, kind: fault, method: failing });
      await expect(made.update({ organization: "acme", ...later })).rejects.toThrow("could not be reached");
      emulator.clearFaults();
      const now = kind.allowed((await kind.get(hub)) as Values);
      const [was, willBe] = [kind.allowed(declared), kind.allowed(later)];
      expect([was, willBe].some((each) => now.every((one) => each.includes(one)))).toBe(true);
    },
  );

  test("a destroy that fails leaves no more open than it was before Pulumi or is now", async () => {
    const made = await create();
    emulator.fault({ path, kind: "reset-before", method: failing });
    await expect(made.delete()).rejects.toThrow("could not be reached");
    emulator.clearFaults();
    await isNoMoreOpen(before);
    await made.delete();
    expect(await kind.get(hub)).toEqual(before);
  });

  test("one that was only imported is not put back to anything", async () => {
    const found = await Managed.find(definition, hub, "acme");
    expect(found?.state).toMatchObject(before);
    emulator.clearRequests();
    await found?.delete();
    expect(changes(emulator.requests())).toEqual([]);
  });

  test("a plan without it, and an organization that is not there, are said as such", async () => {
    const without = Managed.create(definition, hub, { ...program, organization: "smallco" });
    await expect(without).rejects.toThrow(/ of "smallco" can't be managed: it needs a Docker Business plan/);
    const nowhere = Managed.create(definition, hub, { ...program, organization: "nobody" });
    await expect(nowhere).rejects.toThrow('There is no organization "nobody", or these credentials don\'t see it.');
    expect(token).toBe(definition.token);
  });

  test("nothing of it may be left out, so that none is loosened by that", async () => {
    for (const property of Object.keys(declared)) {
      const { [property]: _, ...rest } = program as Values;
      await expect(Managed.create(definition, hub, rest)).rejects.toThrow(`${property}: is required`);
    }
    expect(changes(emulator.requests())).toEqual([]);
  });
});

describe("what is refused before anything is sent", () => {
  const ram = { organization: "acme", enabled: true, isDockerHubAllowed: true };
  beforeEach(() => {
    emulator.reset();
    hub = connectAs(ciBot, emulator.url);
  });

  test.each([
    [registryAccessManagement, { ...ram, registries: registries("a", "a") }, "names an address twice"],
    [registryAccessManagement, { ...ram, registries: registries("a b") }, "must be an address without spaces"],
    [
      registryAccessManagement,
      { ...ram, registries: registries(...Array.from({ length: 101 }, (_, at) => `r${at}`)) },
      "must have at most 100 registries",
    ],
    [
      imageAccessAllowlist,
      { organization: "acme", repositories: ["debian"] },
      "official images are library/REPOSITORY",
    ],
  ])("%#", async (definition, program, message) => {
    await expect(Managed.create(definition as AnyResource, hub, program)).rejects.toThrow(message);
    expect(changes(emulator.requests())).toEqual([]);
  });

  test("a set in another order is no difference", async () => {
    const made = await Managed.create(registryAccessManagement, hub, { ...ram, registries: registries("b", "a") });
    emulator.clearRequests();
    await made.update({ ...ram, registries: registries("a", "b") });
    expect(changes(emulator.requests())).toEqual([]);
  });
});

test("more names than one call takes are sent in several", async () => {
  emulator.reset();
  hub = connectAs(ciBot, emulator.url);
  const repositories = Array.from({ length: 250 }, (_, at) => `acme/r${String(at).padStart(3, "0")}`);
  const made = await Managed.create(imageAccessAllowlist, hub, { organization: "acme", repositories });
  expect(await made.drift()).toEqual({});
  expect(changes(emulator.requests())).toHaveLength(3);
});
