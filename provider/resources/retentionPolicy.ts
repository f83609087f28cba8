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
  const isKept = ({ name }: T) => isImmutable(name) || patterns.some((pattern) => pattern.test(name));
  const newestFirst = tags.filter((tag) => !isKept(tag)).toSorted((a, b) => ageOrder(pushedAt(a), pushedAt(b)));
  const limit = policy.olderThan === undefined ? now : now - milliseconds(policy.olderThan);
  return newestFirst
    .slice(policy.keepNewest)
    .filter((tag) => pushedAt(tag) < limit)
    .toReversed();
}

/** A tag without a date counts as just pushed: nothing of unknown age is deleted. */
function pushedAt({ lastPushed, lastUpdated }: Dated): number {
  const time = Date.parse(lastPushed ?? lastUpdated ?? "");
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}

function ageOrder(a: number, b: number): number {
  return a === b ? 0 : b > a ? 1 : -1;
}

/** `*` stands for any characters, `?` for one; the pattern is for the whole name. */
function asExpression(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\-]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\*+/g, ".*").replaceAll("?", ".")}$`);
}
