import { z } from "zod";
import { defineFunction } from "../define";
import { activeFrom, imageErrors, imagePermissions } from "../fields/imageFields";
import { existingRepository, namespaceOfRepository } from "../fields/repositoryFields";

export const getImagesSummary = defineFunction({
  token: "getImagesSummary",
  docs: {
    retired: "2023-12-11",
    about: `Counts the images of a repository.

Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.`,
    endpoints: ["GET /v2/namespaces/{namespace}/repositories/{repository}/images-summary"],
    permissions: imagePermissions,
    calls: "One.",
    errors: imageErrors,
  },
  inputs: z.strictObject({ namespace: namespaceOfRepository, repository: existingRepository, activeFrom }),
  outputs: z.object({
    activeFrom: z.string().describe("Since when an image must have been pushed or pulled to count as active."),
    total: z.int().describe("How many images there are."),
    active: z.int().describe("How many of them were pushed or pulled since then."),
    inactive: z.int().describe("How many were not."),
  }),
  secrets: [],
  call: ({ hub, inputs: { namespace, repository, activeFrom } }) =>
    hub.images.summary(namespace, repository, activeFrom),
});
