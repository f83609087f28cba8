import { z } from "zod";
import { defineFunction } from "../define";
import { v1Error, v1Password } from "../fields/v1Fields";
import { Refusal } from "../refusals";

export const checkLogin = defineFunction({
  token: "v1.checkLogin",
  docs: {
    retired: "2022-08-23",
    about: `Says whether credentials are good, by the v1 API. \`login\` does that on today's Docker Hub.

Credentials that were refused are tried once in a run, since repeated failures lock the account for ten minutes.`,
    endpoints: ["GET /v1/users/"],
    permissions: "None.",
    calls: "One.",
    errors: [v1Error("Use `login`.")],
  },
  inputs: z.strictObject({
    username: z.string().min(1, "must not be empty").optional().describe("Whose login. Default: the configured user."),
    password: v1Password
      .optional()
      .meta({ secret: true })
      .describe("The password. Declared together with `username`. Secret."),
  }),
  outputs: z.object({ isValid: z.boolean().describe("Whether the credentials are good.") }),
  secrets: [],
  anonymous: true,
  async call({ hub, inputs: { username, password } }) {
    if ((username === undefined) !== (password === undefined)) {
      throw new Refusal("Declare username and password, or neither: then the configured credentials are checked.");
    }
    const isValid = username && password ? await hub.v1.isLogin({ username, password }) : await hub.v1.checkLogin();
    return { isValid };
  },
});
