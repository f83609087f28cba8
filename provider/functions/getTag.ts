import { z } from "zod";
import { defineFunction } from "../define";
import { existingRepository, namespaceOfRepository } from "../fields/repositoryFields";
import { tagDetails } from "../fields/tagDetails";
import { Refusal } from "../refusals";

const tagRule =
  "is not a valid tag: letters, digits, dots, dashes and underscores, at most 128, not beginning with a dot or dash";

export const getTag = defineFunction({
  token: "getTag",
  docs: {
    about: "Reads a tag: what it stands for, and when it was pushed and pulled.",
    endpoints: ["GET /v2/namespaces/{namespace}/repositories/{repository}/tags/{tag}"],
    permissions: "Any credentials for a public repository; for a private one, those of somebody who sees it.",
    calls: "One.",
    errors: [
      {
        error: "There is no such tag.",
        remedy: "Check its name and the repository's, and whose credentials are used.",
      },
    ],
  },
  inputs: z.strictObject({
    namespace: namespaceOfRepository,
    repository: existingRepository,
    tag: z
      .string()
      .regex(/^\w[\w.-]{0,127}$/, tagRule)
      .describe("The tag's name."),
  }),
  outputs: tagDetails,
  secrets: [],
  async call({ hub, inputs: { namespace, repository, tag } }) {
    const found = await hub.tags.get(namespace, repository, tag);
    if (found) return found;
    throw new Refusal(`There is no tag ${namespace}/${repository}:${tag}, or these credentials don't see it.`);
  },
});
