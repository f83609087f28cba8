import { RE2JS } from "re2js";
import { z } from "zod";

const rule = z.string("must be a text").refine(isRegularExpression, "must be a regular expression of RE2");

/** At most five (docker/terraform-provider-docker). */
export const immutableTagRules = z.array(rule, "must be a list").max(5, "must be at most 5 rules");

/** Which tags of a repository are immutable. */
export const immutableTags = z.strictObject({ enabled: z.boolean(), rules: immutableTagRules });
export type ImmutableTags = z.output<typeof immutableTags>;

/** Whether a tag that exists can no longer be moved or deleted. */
export function isImmutable({ enabled, rules }: ImmutableTags, tag: string): boolean {
  return enabled && rules.some((rule) => matchesRule(rule, tag));
}

/** A rule is for the whole of a tag's name. */
export function matchesRule(rule: string, tag: string): boolean {
  return RE2JS.matches(rule, tag);
}

function isRegularExpression(text: string): boolean {
  try {
    RE2JS.compile(text);
    return true;
  } catch {
    return false;
  }
}
