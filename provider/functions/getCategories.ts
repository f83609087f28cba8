import { z } from "zod";
import { defineFunction } from "../define";
import { category } from "../fields/repositoryDetails";

export const getCategories = defineFunction({
  token: "getCategories",
  docs: {
    about: "Lists the categories that Docker Hub has for repositories; `Repository` takes their slugs.",
    endpoints: ["GET /v2/categories"],
    permissions: "Any credentials.",
    calls: "One.",
    errors: [],
  },
  inputs: z.strictObject({}),
  outputs: z.object({ categories: z.array(category).describe("The categories.") }),
  secrets: [],
  async call({ hub }) {
    return { categories: await hub.repositorySettings.listCategories() };
  },
});
