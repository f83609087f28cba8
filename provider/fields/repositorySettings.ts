import { z } from "zod";
import type { HubImmutableTags } from "../hub";
import { set } from "./repositoryFields";

const mostRules = 5;
const mostCategories = 3;

/** What the regular expressions of other languages have and RE2 has not. */
const notInRe2 = /\(\?(?:[=!>]|<[=!]|P=)|\\[1-9]/;

const rule = z
  .string()
  .min(1, "must not be empty")
  .refine(
    (text) => !notInRe2.test(text.replaceAll("\\\\", "")),
    "is not a regular expression of RE2, which has no lookaround and no references back",
  );

export const immutableTags = z
  .strictObject({
    enabled: z.boolean().describe("Whether tags are immutable at all."),
    rules: set(rule)
      .refine((rules) => rules.length <= mostRules, `must be at most ${mostRules} rules`)
      .optional()
      .describe(
        "Regular expressions of RE2, at most 5, as a set; a tag that one of them matches as a whole is immutable. Default: `.*`, which is every tag. Not sent and not compared while `enabled` is false.",
      ),
  })
  .meta({ id: "ImmutableTags", description: "Which tags can no longer be moved or deleted." })
  .transform(inNormalForm);

/** Without a rule Docker Hub has `.*`; rules of what is off are no difference. */
export function inNormalForm(given: { enabled: boolean; rules?: string[] | undefined }): HubImmutableTags {
  const { enabled, rules = [] } = given;
  if (!enabled) return { enabled, rules: [] };
  return { enabled, rules: rules.length === 0 ? [".*"] : rules.toSorted() };
}

/** The categories by what the API calls them (docker-library/docs, metadata.json). */
const category = z
  .enum([
    "api-management",
    "content-management-system",
    "data-science",
    "databases-and-storage",
    "developer-tools",
    "integration-and-delivery",
    "internet-of-things",
    "languages-and-frameworks",
    "machine-learning-and-ai",
    "message-queues",
    "monitoring-and-observability",
    "networking",
    "operating-systems",
    "security",
    "web-analytics",
    "web-servers",
  ])
  .meta({ id: "CategorySlug", description: "A category of Docker Hub, by what its API calls it." });

export type Category = z.output<typeof category>;

export const categories = set(category).refine(
  (slugs) => slugs.length <= mostCategories,
  `must be at most ${mostCategories} categories`,
);

export const status = z
  .enum(["active", "archived"])
  .meta({ id: "RepositoryStatus", description: "Whether a repository is in use, or archived and read only." });
