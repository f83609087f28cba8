import { beforeEach, expect, test } from "@jest/globals";
import { PartialError } from "../../provider/define";
import { getOrgSettings } from "../../provider/functions/getOrgSettings";
import { orgSettings } from "../../provider/resources/orgSettings";
import { emulator, hub, onEmulator } from "./emulated";
import { callOn, Managed } from "./managed";

const before = { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: true };
const wanted = { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false };
const declared = { organization: "acme", restrictedImages: wanted };
const settingsOfAcme = "/v2/orgs/acme/settings";

onEmulator();
beforeEach(async () => {
  await hub.orgSettings.put("acme", before);
});

const create = (program: Record<string, unknown>) => Managed.create(orgSettings, hub, program);

test("create sets them, delete puts back what was there before, not what is most open", async () => {
  const made = await create(declared);
  expect(await hub.orgSettings.get("acme")).toEqual(wanted);
  await made.update({ organization: "acme", restrictedImages: { ...wanted, allowOfficialImages: false } });
  await made.delete();
  expect(await hub.orgSettings.get("acme")).toEqual(before);
});

test.each(["enabled", "allowOfficialImages", "allowVerifiedPublishers"] as const)(
  "drift of %s is shown, and repaired",
  async (setting) => {
    const made = await create(declared);
    const changed = { ...wanted, [setting]: !wanted[setting] };
    await hub.orgSettings.put("acme", changed);
    expect(await made.drift()).toEqual({ restrictedImages: changed });
    await made.update(declared);
    expect(await made.drift()).toEqual({});
  },
);

test("what was there before is not forgotten when the answer is lost", async () => {
  emulator.fault({ method: "PUT", path: settingsOfAcme, kind: "reset-after" });
  const failure = await create(declared).catch((error: unknown) => error);
  emulator.clearFaults();
  if (!(failure instanceof PartialError)) throw failure;
  const made = Managed.resume(orgSettings, hub, failure.id ?? "", failure.state);
  await made.update(declared);
  await made.delete();
  expect(await hub.orgSettings.get("acme")).toEqual(before);
});

test("a plan without Image Access Management, or no owner, is said as such", async () => {
  await expect(create({ ...declared, organization: "smallco" })).rejects.toThrow(
    /^Image Access Management of "smallco" can't be managed: it needs a Docker Business plan and the credentials of an owner\.\n.*\(403\)/,
  );
});

test("an organization that does not exist is said as such", async () => {
  await expect(create({ ...declared, organization: "nobody" })).rejects.toThrow(
    'There is no organization "nobody", or these credentials don\'t see it.',
  );
});

test("an organization that is gone is gone, and deleting its settings is fine", async () => {
  const made = await create(declared);
  emulator.fault({ path: settingsOfAcme, kind: "status", status: 404, body: { message: "object not found" } });
  expect(await made.drift()).toBeUndefined();
  await made.delete();
});

test("getOrgSettings reads them, and says what is missing where it can't", async () => {
  expect(await callOn(hub, getOrgSettings, { organization: "acme" })).toEqual({ restrictedImages: before });
  await expect(callOn(hub, getOrgSettings, { organization: "smallco" })).rejects.toThrow(
    /needs a Docker Business plan/,
  );
  await expect(callOn(hub, getOrgSettings, { organization: "nobody" })).rejects.toThrow(
    /^There is no organization "nobody"/,
  );
});
