import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { type Category, type immutableTags, inNormalForm, type status } from "../fields/repositorySettings";
import { explain, ForbiddenError, type Hub, type HubRepository, type Texts } from "../hub";
import { Refusal } from "../refusals";

/** What can be changed of a repository; what is undefined is not managed. */
export interface Settings extends Texts {
  isPrivate?: boolean | undefined;
  immutableTags?: z.output<typeof immutableTags> | undefined;
  categories?: Category[] | undefined;
  status?: z.output<typeof status> | undefined;
}

type Setting = keyof Settings;
const all = ["description", "fullDescription", "isPrivate", "immutableTags", "categories", "status"] as const;

interface Name {
  namespace: string;
  name: string;
}

/** The settings that the Hub tells of; a list tells less than the whole. A category that no program can declare is drift. */
export function settingsOf(found: Partial<HubRepository>) {
  const { isActive, status: _, categories, immutableTags, ...rest } = found;
  return {
    ...rest,
    ...(immutableTags && { immutableTags: inNormalForm(immutableTags) }),
    ...(categories && { categories: categories.map(({ slug }) => slug as Category).sort() }),
    ...(isActive !== undefined && { status: isActive ? ("active" as const) : ("archived" as const) }),
  };
}

/** What to send to come from one to the other. */
export function changed(from: Settings, to: Settings): Settings {
  const different = all.filter((each) => to[each] !== undefined && !isDeepStrictEqual(from[each], to[each]));
  return Object.fromEntries(different.map((each) => [each, to[each]]));
}

/** An archived repository takes no change but that of its status. */
export function refuseWhileArchived({ namespace, name }: Name, from: Settings, to: Settings): void {
  const refused = Object.keys(changed(from, { ...to, status: undefined }));
  if (from.status !== "archived" || to.status === "active" || refused.length === 0) return;
  throw new Refusal(
    `${namespace}/${name} is archived, and Docker Hub takes no change of ${refused.join(", ")} then.\n` +
      'Set status: "active" together with the change, run `pulumi up`, then set status: "archived" again.',
  );
}

/**
 * Sends what changes, and nothing of it where a part of it is sure to be refused. A repository is made active before the rest
 * and archived after it. `done` is told what is set.
 */
export async function change(
  hub: Hub,
  { namespace, name }: Name,
  from: Settings,
  to: Settings,
  done: (settings: readonly Setting[]) => void = () => {},
): Promise<void> {
  const { description, fullDescription, isPrivate, immutableTags, categories, status } = changed(from, to);
  refuseWhileArchived({ namespace, name }, from, to);
  if (isPrivate !== undefined) await hub.repositories.requirePrivacyChange(namespace, name);
  if (categories) await hub.repositorySettings.requireCategoryChange(namespace, name);
  const settings = hub.repositorySettings;
  if (status === "active") await settings.setActive(namespace, name, true);
  try {
    await hub.repositories.setTexts(namespace, name, { description, fullDescription });
    done(["description", "fullDescription"]);
    if (isPrivate !== undefined) await hub.repositories.setPrivate(namespace, name, isPrivate);
    done(["isPrivate"]);
    if (immutableTags) await settings.setImmutableTags(namespace, name, immutableTags);
    done(["immutableTags"]);
    if (categories) await settings.setCategories(namespace, name, categories);
    done(["categories"]);
  } catch (error) {
    throw await explainArchived(hub, { namespace, name }, error);
  }
  if (status === "archived") await settings.setActive(namespace, name, false);
}

/** Says so where it is archived, and the program does not manage that. */
async function explainArchived(hub: Hub, { namespace, name }: Name, error: unknown): Promise<unknown> {
  if (!(error instanceof ForbiddenError)) return error;
  const found = await hub.repositories.get(namespace, name).catch(() => undefined);
  if (found?.isActive !== false) return error;
  return explain(error, `${namespace}/${name} is archived. Declare status: "active" to change it.`);
}
