import type { Image, Repository } from "./repositories";

/** The start of the time in which a push or a pull makes an image active, unless a request gives another. */
export function aMonthBefore(now: Date): Date {
  const start = new Date(now);
  start.setUTCMonth(start.getUTCMonth() - 1);
  // There is no February 30: back from what it became in March.
  if (start.getUTCDate() !== now.getUTCDate()) start.setUTCDate(0);
  return start;
}

/** When it was last pushed or pulled. */
export function lastActivity({ pushedAt, pulledAt }: Pick<Image, "pushedAt" | "pulledAt">): number {
  return Math.max(Date.parse(pushedAt), pulledAt === null ? Number.NEGATIVE_INFINITY : Date.parse(pulledAt));
}

export function activity(image: Pick<Image, "pushedAt" | "pulledAt">, activeFrom: Date): "active" | "inactive" {
  return lastActivity(image) >= activeFrom.getTime() ? "active" : "inactive";
}

/** All tags that the image has or had; one that was pushed since with another image is not current. */
export function tagsOf(repository: Repository, image: Image): { tag: string; is_current: boolean }[] {
  return image.tags.map((tag) => ({ tag, is_current: repository.tags.get(tag)?.digest === image.digest }));
}

export function currentTags(repository: Repository, image: Image): string[] {
  return tagsOf(repository, image)
    .filter((entry) => entry.is_current)
    .map(({ tag }) => tag);
}
