import { z } from "zod";

export const category = z
  .object({ name: z.string().describe("What Docker Hub shows."), slug: z.string().describe("What its API calls it.") })
  .meta({ id: "RepositoryCategory", description: "A category that a repository is found under." });

/** What Docker Hub says of a repository, in a list as in the reading of one. */
export const repositoryDetails = z.object({
  namespace: z.string().describe("The user or organization that it belongs to."),
  name: z.string().describe("Its name."),
  description: z.string().describe("The short description; empty when there is none."),
  isPrivate: z.boolean().describe("Whether only people with access see it."),
  status: z.string().optional().describe("`active` or `inactive`."),
  starCount: z.int().optional().describe("How many people starred it."),
  pullCount: z.int().optional().describe("How often it was pulled."),
  storageSize: z.int().optional().describe("What its images take, in bytes."),
  createdAt: z.string().optional().describe("When it was created, in ISO 8601."),
  lastUpdated: z.string().optional().describe("When an image was last pushed to it, in ISO 8601."),
  categories: z.array(category).describe("The categories that it is found under."),
});
