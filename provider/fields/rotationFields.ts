import type { TogetherRule } from "../define";
import { predecessors } from "../rules/predecessors";
import { duration, milliseconds } from "./duration";
import { line } from "./repositoryFields";

const longest = "3650d";
const triggerRule = "must have 1 to 200 characters";

/** What is not a duration fails by itself. */
const period = duration.refine(
  (written) => !(milliseconds(written) > milliseconds(longest)),
  `must be at most ${longest}`,
);

/** How a token is replaced from time to time. */
export const rotationInputs = {
  rotateAfter: period
    .optional()
    .describe(
      "How long a token is used, in hours, days or weeks, e.g. `30d`. The first `pulumi up` after that replaces it, and a preview shows it. An inactive token is not replaced.",
    ),
  rotationTrigger: line
    .min(1, triggerRule)
    .max(200, triggerRule)
    .optional()
    .describe("Any text, e.g. `2027-q1`. Another one, the first one and its removal replace the token."),
  overlap: period
    .optional()
    .describe(
      "How long a token that was replaced goes on working, e.g. `2d`, for whoever still holds it. The first `pulumi up` after that deletes it. When it is not declared, the replacement deletes it.",
    ),
};

export const rotationOutputs = {
  predecessors: predecessors
    .optional()
    .describe("The tokens that this one replaced and that go on working for the `overlap`."),
};

export const rotationRules: readonly TogetherRule[] = [
  {
    of: ["overlap", "rotateAfter", "rotationTrigger"],
    broken({ overlap, rotateAfter, rotationTrigger }) {
      if (overlap === undefined || rotateAfter !== undefined || rotationTrigger !== undefined) return undefined;
      return { property: "overlap", reason: "needs rotateAfter or rotationTrigger, by which a token is replaced" };
    },
  },
  {
    of: ["overlap", "rotateAfter"],
    broken({ overlap, rotateAfter }) {
      if (overlap === undefined || rotateAfter === undefined) return undefined;
      if (milliseconds(String(overlap)) < milliseconds(String(rotateAfter))) return undefined;
      return { property: "overlap", reason: `must be shorter than rotateAfter (${rotateAfter}), not "${overlap}"` };
    },
  },
];

export const rotationDocs =
  "With `rotateAfter` or `rotationTrigger` the token is replaced on a schedule or on demand; with `overlap` its predecessor goes on working for a while. `docs/rotation.md` shows how.";
