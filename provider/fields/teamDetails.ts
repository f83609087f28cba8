import { z } from "zod";

/** What Docker Hub says of a team, in a list as in the reading of one. */
export const teamDetails = z.object({
  name: z.string().describe("Its name."),
  description: z.string().describe("What it is for; empty when there is no description."),
  uuid: z.string().describe("Its id, which stays through a new name."),
  teamId: z.int().describe("Its number, which some tools ask for."),
  memberCount: z.int().optional().describe("How many members it has."),
});
