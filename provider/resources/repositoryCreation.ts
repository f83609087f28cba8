import { PartialError } from "../define";
import { ConflictError, type Hub, type HubRepository, InvalidError } from "../hub";
import { existsAlready } from "../refusals";
import { createOnce, isSince } from "../rules/createOnce";
import type { Inputs } from "./repository";
import { change, changed, settingsOf } from "./repositoryChange";

/** Creates it, once; that of a lost answer is recognized. */
export async function createNew(hub: Hub, inputs: Inputs, isInStack: boolean): Promise<HubRepository> {
  const { namespace, name } = inputs;
  const id = `${namespace}/${name}`;
  const startedAt = await hub.hubTime();
  try {
    return await createOnce<HubRepository, HubRepository>({
      create: () => hub.repositories.create(inputs),
      find: () => hub.repositories.get(namespace, name),
      take: async (found) => {
        if (isOurs(found, inputs, startedAt)) return found;
        throw existsAlready(id, isInStack);
      },
      mayExist: () =>
        `Whether ${id} was created could not be found out. If Docker Hub has it, set adoptExisting: true and run \`pulumi up\` again.`,
      sleep: hub.sleep,
    });
  } catch (error) {
    const wasRefused = error instanceof ConflictError || error instanceof InvalidError;
    if (wasRefused && (await hub.repositories.get(namespace, name))) throw existsAlready(id, isInStack);
    throw error;
  }
}

/** Whether a repository is the one whose creation we asked for: new since then by the Hub's clock, and as it was asked for. */
function isOurs(found: HubRepository, inputs: Inputs, startedAt: number | undefined): boolean {
  if (startedAt === undefined) return false;
  const { description = "", fullDescription = "", isPrivate = found.isPrivate } = inputs;
  return (
    isSince(found.createdAt, startedAt) &&
    found.isPrivate === isPrivate &&
    found.description === description &&
    found.fullDescription === fullDescription
  );
}

/** Sets what a creation can't; what of it fails is not in the state, and the next update sends it. */
export async function complete(hub: Hub, made: HubRepository, inputs: Inputs) {
  const { immutableTags, categories, status } = settingsOf(made);
  const state = { ...inputs, createdAt: made.createdAt };
  const missing = changed({ immutableTags, categories, status: status ?? "active" }, { ...inputs, ...asCreated });
  try {
    const from = { ...inputs, immutableTags, categories, status: status ?? "active" };
    await change(hub, inputs, from, inputs, (done) => {
      for (const each of done) delete missing[each];
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new PartialError(
      { ...state, ...Object.fromEntries(Object.keys(missing).map((each) => [each, undefined])) },
      error,
    );
  }
  return state;
}

/** Of these the creation itself has taken care. */
const asCreated = { description: undefined, fullDescription: undefined, isPrivate: undefined };
