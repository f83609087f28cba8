import { z } from "zod";
import { instant } from "./repositoryFields";

/** What all of image management needs, and how it fails. */
export const imagePermissions = "A user who sees the repository, in a namespace with a Pro, Team or Business plan.";

export const imageErrors = [
  {
    error: "Docker retired image management on 2023-12-11, and this Hub no longer has it (404).",
    remedy: "Use `getTags`, which lists tags with the digests and dates of their images.",
  },
  { error: "The plan has no image management (403).", remedy: "Check the namespace's plan." },
  { error: "There is no such repository.", remedy: "Check its name, and whose credentials are used." },
];

export const activeFrom = instant
  .optional()
  .describe(
    "Since when an image must have been pushed or pulled to be active, in ISO 8601 with a zone. Default: one month ago.",
  );

export const imageTag = z
  .object({
    tag: z.string().describe("The tag's name."),
    isCurrent: z.boolean().describe("Whether the image still has the tag; false when another image took it."),
  })
  .meta({ id: "ImageTag", description: "A tag that an image has or had." });
