import { z } from "zod";
import { defineFunction } from "../define";
import { repositoryDetails } from "../fields/repositoryDetails";
import { existingRepository, namespaceOfRepository } from "../fields/repositoryFields";
import { noRepository } from "../hub";
import { Refusal } from "../refusals";

export const getRepository = defineFunction({
  token: "getRepository",
  docs: {
    about: "Reads a repository, with what changes by itself, such as its pulls.",
    endpoints: ["GET /v2/namespaces/{namespace}/repositories/{repository}"],
    permissions: "Any credentials for a public repository; for a private one, those of somebody who sees it.",
    calls: "One.",
    errors: [{ error: "There is no such repository.", remedy: "Check its name, and whose credentials are used." }],
  },
  inputs: z.strictObject({ namespace: namespaceOfRepository, name: existingRepository }),
  outputs: repositoryDetails.extend({
    fullDescription: z.string().describe("The overview page in Markdown."),
    immutableTags: z
      .object({
        enabled: z.boolean().describe("Whether tags are immutable at all."),
        rules: z.array(z.string()).describe("The regular expressions that immutable tags match."),
      })
      .meta({ id: "ImmutableTagSettings", description: "Which tags can no longer be moved or deleted." })
      .optional()
      .describe("Which tags can no longer be moved or deleted."),
  }),
  secrets: [],
  async call({ hub, inputs: { namespace, name } }) {
    const found = await hub.repositories.get(namespace, name);
    if (found) return found;
    throw new Refusal(noRepository(namespace, name));
  },
});
