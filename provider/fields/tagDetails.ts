import { z } from "zod";

const image = z
  .object({
    architecture: z.string().optional().describe("The processor that it is for, e.g. `arm64`."),
    variant: z.string().optional().describe("The processor's variant, e.g. `v8`."),
    features: z.string().optional().describe("What the processor must have beside that."),
    os: z.string().optional().describe("The operating system that it is for."),
    osVersion: z.string().optional().describe("The operating system's version, e.g. of Windows."),
    osFeatures: z.string().optional().describe("What the operating system must have."),
    digest: z.string().optional().describe("The image's digest."),
    size: z.int().optional().describe("What its layers take compressed, in bytes."),
    status: z.string().optional().describe("`active` when it was pushed or pulled in the last month, else `inactive`."),
    lastPulled: z.string().optional().describe("When it was last pulled, in ISO 8601."),
    lastPushed: z.string().optional().describe("When it was last pushed, in ISO 8601."),
  })
  .meta({ id: "TagImage", description: "What a tag stands for on one platform." });

/** What Docker Hub says of a tag, in a list as in the reading of one. */
export const tagDetails = z.object({
  name: z.string().describe("The tag's name."),
  digest: z.string().optional().describe("The digest that it stands for."),
  size: z.int().optional().describe("What its layers take compressed, in bytes."),
  status: z.string().optional().describe("`active` when it was pushed or pulled in the last month, else `inactive`."),
  mediaType: z.string().optional().describe("The media type of what it stands for."),
  contentType: z
    .string()
    .optional()
    .describe("What that is: `image`, `plugin`, `helm`, `volume`, `compose`, `model` and others."),
  creatorId: z.int().optional().describe("The number of the account that first pushed it."),
  lastUpdated: z.string().optional().describe("When it was last changed, in ISO 8601."),
  lastUpdater: z.string().optional().describe("Who changed it last."),
  lastPulled: z.string().optional().describe("When it was last pulled, in ISO 8601."),
  lastPushed: z.string().optional().describe("When it was last pushed, in ISO 8601."),
  images: z.array(image).describe("What it stands for, by platform."),
});
