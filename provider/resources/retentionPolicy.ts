import { milliseconds } from "../fields/duration";
import type { HubTag } from "../hub";

/** Which tags are kept; a tag is deleted only where every part of it lets it go. */
export interface Policy {
  keepNewest: number;
  keepPatterns: readonly string[];
  olderThan?: string | undefined;
}

type Dated = Pick<HubTag, "name" | "lastPushed" | "lastUpdated">;

/** The tags that the policy deletes, oldest first. `isImmutable` says what Docker Hub itself keeps. */
export function expired<T extends Dated>(
  tags: readonly T[],
  policy: Policy,
  now: number,
  isImmutable: (name: string) => boolean,
): T[] {
  const patterns = policy.keepPatterns.map(asExpression);
  const isKept = (tag: T) =>
    isImmutable(tag.name) || pushedAt(tag) === undefined || patterns.some((pattern) => pattern.test(tag.name));
  const time = (tag: T) => pushedAt(tag) ?? now;
  const newestFirst = tags.filter((tag) => !isKept(tag)).toSorted((a, b) => time(b) - time(a));
  const limit = policy.olderThan === undefined ? now : now - milliseconds(policy.olderThan);
  return newestFirst
    .slice(policy.keepNewest)
    .filter((tag) => time(tag) < limit)
    .toReversed();
}

/** Undefined where Docker Hub tells no date: nothing of unknown age is deleted, and it is not among the newest. */
function pushedAt({ lastPushed, lastUpdated }: Dated): number | undefined {
  const time = Date.parse(lastPushed ?? lastUpdated ?? "");
  return Number.isNaN(time) ? undefined : time;
}

/** `*` stands for any characters, `?` for one; the pattern is for the whole name. */
function asExpression(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\-]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\*+/g, ".*").replaceAll("?", ".")}$`);
}
