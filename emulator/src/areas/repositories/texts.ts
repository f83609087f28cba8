import { z } from "zod";
import { textLimits } from "../../state/repositories";

/** A text is kept as it was sent, white space around it included. */
function text(maxBytes: number) {
  return z
    .string("must be a string")
    .nullable()
    .transform((given) => given ?? "")
    .refine((given) => Buffer.byteLength(given) <= maxBytes, "Exceeded max number of characters");
}

/** The two texts of a repository as requests carry them. */
export const repositoryTexts = {
  description: text(textLimits.description),
  full_description: text(textLimits.fullDescription),
};
