import { z } from "zod";

const digits = /^[0-9a-f]{64}$/;

const image = z
  .strictObject({
    id: z
      .string()
      .regex(digits, "is not a valid image id: 64 hexadecimal digits in lower case")
      .describe("The image's id: 64 hexadecimal digits."),
    checksum: z
      .string()
      .regex(digits, "is not a valid checksum: 64 hexadecimal digits in lower case")
      .optional()
      .describe("The image's checksum: 64 hexadecimal digits."),
  })
  .meta({ id: "V1Image", description: "An image, as the v1 API knows it." });

/** The images of a repository: a set, in one order, without an id twice. */
export const v1Images = z
  .array(image)
  .refine((images) => new Set(images.map(({ id }) => id)).size === images.length, "names an id twice")
  .transform((images) => images.toSorted((a, b) => (a.id < b.id ? -1 : 1)));

/** The images that a repository is created with. */
export const imagesAtCreation = v1Images
  .optional()
  .describe(
    "The images that the v1 API lists for the repository, sent with its creation: a set: their order does not matter. Not managed when it is not declared, and kept when the declaration is removed. Declare it here or with `v1.RepositoryImages`, not with both.",
  );

/** A password, which the v1 API takes in a header: servers refuse a header of some thousand bytes. */
export const v1Password = z
  .string()
  .min(1, "must not be empty")
  .max(1000, "must have at most 1,000 characters")
  .meta({ secret: true });

/** What the creation of a repository answers with. */
export const v1Access = {
  token: z
    .string()
    .describe(
      'The token that the creation answered with, for the registry: `signature=…,repository="…",access=write`. Secret; empty for a repository that was adopted.',
    ),
  endpoints: z
    .array(z.string())
    .describe("The registries that the creation answered with; empty for a repository that was adopted."),
};

/** What the docs of everything on the v1 API say about its end. */
export function v1Error(remedy: string): { error: string; remedy: string } {
  return { error: "Docker removed the v1 API on 2022-08-23, and this Hub no longer has it (404, 410).", remedy };
}
