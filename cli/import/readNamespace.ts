import type { AnyResource, Importing, NotImportable } from "../../provider/define";
import { resources as definitions } from "../../provider/definitions";
import { ForbiddenError, type Hub } from "../../provider/hub";
import { isRefusal, type Reading } from "./found";
import type { Progress } from "./progress";

type Owner = Importing<AnyResource["inputs"]>["of"];

/** All that a user or an organization has, as far as the credentials may read it: what they may not is named. */
export async function readNamespace(hub: Hub, namespace: string, progress: Progress): Promise<Reading> {
  const reading: Reading = { found: [], leftOut: [] };
  const owner = await ownerOf(hub, namespace);
  for (const definition of definitions) {
    const { token, importing } = definition;
    if (!importing || (importing.of !== owner && importing.of !== "namespace")) continue;
    try {
      if ("impossible" in importing) await nameAll(hub, namespace, definition, importing, reading);
      else if (importing.all) await readAll(definition, importing.all(hub, namespace), reading, progress);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      reading.leftOut.push({ what: `Everything of ${token}`, reason: error.message });
    }
  }
  if (reading.found.length > 0 || owner === "user") return reading;
  const reasons = reading.leftOut.map(({ what, reason }) => `\n${what}: ${reason}`).join("");
  throw new Error(
    `there is no namespace "${namespace}" on Docker Hub, or these credentials see nothing of it.${reasons}`,
  );
}

/** Of somebody else's namespace only what all namespaces have can be read. */
async function ownerOf(hub: Hub, namespace: string): Promise<Owner> {
  const isOrganization = await hub.accounts.organization(namespace).then(
    (found) => found !== undefined,
    (error: unknown) => {
      // Who may not read the organization's page may still read what is in it.
      if (error instanceof ForbiddenError) return true;
      throw error;
    },
  );
  if (isOrganization) return "organization";
  return (await hub.username()) === namespace ? "user" : "namespace";
}

async function readAll(
  definition: AnyResource,
  all: AsyncIterable<Record<string, unknown>>,
  reading: Reading,
  progress: Progress,
): Promise<void> {
  const found: Reading["found"] = [];
  for await (const inputs of all) {
    found.push({ definition, inputs });
    progress.count(definition.token, found.length);
  }
  progress.done(definition.token, found.length);
  reading.found.push(...found);
}

async function nameAll(
  hub: Hub,
  namespace: string,
  { token, listed }: AnyResource,
  { impossible }: NotImportable,
  reading: Reading,
): Promise<void> {
  for (const { items } of listed?.lists?.(hub, [namespace]) ?? []) {
    for await (const { id, name = id } of items) {
      reading.leftOut.push({ what: `${token} ${JSON.stringify(name)}`, reason: `${impossible}.` });
    }
  }
}
