import { z } from "zod";
import { defineFunction } from "../define";
import { profileFields } from "../fields/profileFields";

export const getCurrentUser = defineFunction({
  token: "getCurrentUser",
  docs: {
    about: "Reads who is logged in.",
    endpoints: ["GET /v2/user/"],
    permissions: "A user's password or personal access token.",
    calls: "One.",
    errors: [
      { error: "The credentials are not a user's (403).", remedy: "An organization access token belongs to no user." },
    ],
  },
  inputs: z.strictObject({}),
  outputs: z.object({
    username: z.string().describe("The Docker ID."),
    isStaff: z.boolean().describe("Whether it is an account of Docker's staff."),
    ...profileFields,
  }),
  secrets: [],
  call: ({ hub }) => hub.accounts.currentUser(),
});
