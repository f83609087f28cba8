import { z } from "zod";
import { defineFunction } from "../define";
import { category } from "../fields/repositoryDetails";
import { hasMore } from "../fields/repositoryFields";
import { collect } from "../hub";

const result = z
  .object({
    name: z.string().describe("Its name with its namespace, `acme/web`; an official image has its name alone."),
    description: z.string().describe("The short description; empty when there is none."),
    publisher: z.string().optional().describe("Whose it is, as people read it."),
    badge: z.string().optional().describe("What Docker vouches for, such as `official` or `verified_publisher`."),
    starCount: z.int().optional().describe("How many people starred it."),
    pullCount: z
      .string()
      .optional()
      .describe("How often it was pulled, as Docker Hub writes it; it may be rounded, such as `1B+`."),
    operatingSystems: z.array(z.string()).describe("The operating systems that it has images for."),
    architectures: z.array(z.string()).describe("The processors that it has images for."),
    categories: z.array(category).describe("The categories that it is found under."),
    isArchived: z.boolean().optional().describe("Whether it is archived, and read only."),
    createdAt: z.string().optional().describe("When it was created, in ISO 8601."),
    lastUpdated: z.string().optional().describe("When it was last changed, in ISO 8601."),
  })
  .meta({ id: "FoundRepository", description: "A repository that a search found." });

export const searchRepositories = defineFunction({
  token: "searchRepositories",
  docs: {
    about:
      "Searches all public repositories, as the search on Docker Hub's pages does. The search is undocumented, and not verified against the live service.",
    endpoints: ["GET /api/search/v4"],
    permissions: "Any credentials.",
    calls: "One for each 100 repositories.",
    errors: [],
  },
  inputs: z.strictObject({
    query: z.string().trim().min(1, "must not be empty").describe("The words to search for."),
    limit: z
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(1000, "must be at most 1,000")
      .default(25)
      .describe("How many to give at most: 1 to 1,000."),
  }),
  outputs: z.object({
    repositories: z.array(result).describe("The repositories, in Docker Hub's order."),
    hasMore,
  }),
  secrets: [],
  async call({ hub, inputs: { query, limit } }) {
    const { items, hasMore } = await collect(hub.search.repositories(query, limit + 1), limit);
    return { repositories: items, hasMore };
  },
});
