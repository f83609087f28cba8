import { z } from "zod";
import { defineFunction } from "../define";
import { existingRepository, hasMore, limit, namespaceOfRepository } from "../fields/repositoryFields";
import { tagDetails } from "../fields/tagDetails";
import { collect, explain, NotFoundError, noRepository } from "../hub";

export const getTags = defineFunction({
  token: "getTags",
  docs: {
    about: "Lists the tags of a repository, the newest first.",
    endpoints: ["GET /v2/namespaces/{namespace}/repositories/{repository}/tags"],
    permissions: "Any credentials for a public repository; for a private one, those of somebody who sees it.",
    calls: "One for each 100 tags.",
    errors: [{ error: "There is no such repository.", remedy: "Check its name, and whose credentials are used." }],
  },
  inputs: z.strictObject({ namespace: namespaceOfRepository, repository: existingRepository, limit }),
  outputs: z.object({
    tags: z.array(tagDetails.meta({ id: "TagDetails", description: "A tag of a repository." })).describe("The tags."),
    hasMore,
  }),
  secrets: [],
  async call({ hub, inputs: { namespace, repository, limit } }) {
    try {
      const { items, hasMore } = await collect(hub.tags.list(namespace, repository), limit);
      return { tags: items, hasMore };
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      throw explain(error, noRepository(namespace, repository));
    }
  },
});
