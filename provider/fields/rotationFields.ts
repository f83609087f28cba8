import { z } from "zod";
import type { TogetherRule } from "../define";
import { predecessors } from "../rules/predecessors";
import { milliseconds } from "../rules/rotation";

const duration = z
  .string()
  .regex(/^[1-9]\d{0,3}[hdw]$/, "must be a duration: a whole number of hours, days or weeks, such as 12h, 30d or 4w");

/** How a token is replaced from time to time. */
export const rotationInputs = {
  rotateAfter: duration
    .optional()
    .describe(
      "How long a token is used, e.g. `30d` (`h`, `d`, `w`): the first preview or update after that replaces it. It counts from the creation; for a token that had no `rotateAfter`, from the declaration, unless the token is older by then.",
    ),
  rotationTrigger: z
    .string()
    .optional()
    .describe(
      "A text whose change replaces the token, e.g. `2027-q1`. Its first declaration and its removal replace nothing. With `rotateAfter` it is not declared: it is when the present token's turn began.",
    ),
  overlap: duration
    .optional()
    .describe(
      "How long a token that was replaced goes on working, e.g. `2d`, for whoever still holds it. The first update after that deletes it. Not at all, when it is not declared.",
    ),
};

export const rotationOutputs = {
  predecessors: predecessors
    .optional()
    .describe("The tokens that this one replaced and that still work by `overlap`, each with its end."),
};

export const rotationRules: readonly TogetherRule[] = [
  {
    of: ["rotateAfter", "overlap"],
    broken({ rotateAfter, overlap }) {
      const [turn, kept] = [milliseconds(rotateAfter), milliseconds(overlap)];
      if (turn === undefined || kept === undefined || kept < turn) return undefined;
      return { property: "overlap", reason: `must be shorter than rotateAfter (${rotateAfter}), not "${overlap}"` };
    },
  },
];

export const rotationDocs =
  "With `rotateAfter` or `rotationTrigger` the token is replaced on a schedule or on demand; with `overlap` its predecessor goes on working for a while. [Rotation](../rotation.md) says how thirty are rotated at once.";
