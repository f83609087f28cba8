import { z } from "zod";

/** What Docker Hub says of users and of organizations. */
export const profileFields = {
  id: z.string().describe("The account's id."),
  fullName: z.string().describe("The name that people see; may be empty."),
  company: z.string().describe("The company; may be empty."),
  location: z.string().describe("Where it is; may be empty."),
  profileUrl: z.string().describe("A page elsewhere; may be empty."),
  joinedAt: z.string().optional().describe("When the account was created, in ISO 8601."),
};
