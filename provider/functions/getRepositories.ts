import { z } from "zod";
import { defineFunction } from "../define";
import { repositoryDetails } from "../fields/repositoryDetails";
import { hasMore, limit, namespace } from "../fields/repositoryFields";
import { collect } from "../hub";

const orderings = ["name", "-name", "last_updated", "-last_updated", "pull_count", "-pull_count"] as const;

export const getRepositories = defineFunction({
  token: "getRepositories",
  docs: {
    about: `Lists the repositories of a namespace, as far as the credentials see them.

Docker Hub gives an empty list for a namespace that does not exist, and leaves out private repositories that the credentials don't see: what is missing here may exist.`,
    endpoints: ["GET /v2/namespaces/{namespace}/repositories"],
    permissions:
      "Any credentials for public repositories; for private ones, those of a member. An organization access token needs the scope `scope-repository-list`.",
    calls: "One for each 100 repositories.",
    errors: [],
  },
  inputs: z.strictObject({
    namespace: namespace.describe(
      "The user or organization whose repositories are listed. Default: `dockerhub:namespace` of the stack's configuration, else the user that is logged in.",
    ),
    nameContains: z.string().min(1, "must not be empty").optional().describe("Only those with this in their name."),
    ordering: z
      .enum(orderings)
      .meta({
        id: "RepositoryOrdering",
        description: "What repositories are ordered by; with `-`, from the last to the first.",
      })
      .optional()
      .describe("What they are ordered by; with `-`, from the last to the first."),
    limit,
  }),
  outputs: z.object({
    repositories: z
      .array(repositoryDetails.meta({ id: "RepositoryDetails", description: "A repository, as lists give it." }))
      .describe("The repositories."),
    hasMore,
  }),
  secrets: [],
  async call({ hub, inputs: { namespace, nameContains, ordering, limit } }) {
    const { items, hasMore } = await collect(hub.repositories.list(namespace, { name: nameContains, ordering }), limit);
    return { repositories: items, hasMore };
  },
});
