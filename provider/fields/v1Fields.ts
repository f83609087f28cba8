import { z } from "zod";

/** What the creation of a repository answers with. */
export const v1Access = {
  token: z
    .string()
    .describe(
      'The token that the creation answered with, for the registry: `signature=…,repository="…",access=write`. Secret; empty for a repository that was taken over.',
    ),
  endpoints: z
    .array(z.string())
    .describe("The registries that the creation answered with; none for a repository that was taken over."),
};

/** What the docs of everything on the v1 API say about its end. */
export function v1Error(remedy: string): { error: string; remedy: string } {
  return { error: "Docker removed the v1 API on 2022-08-23, and this Hub no longer has it (404, 410).", remedy };
}
